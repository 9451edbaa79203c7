using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using Shared.SampleCampaigns;

namespace Campaigns.Application.Tests.SampleTables;

/// <summary>
/// The tables of samples/campaigns through the real use cases: who may join and why not, what is handed over, and every fen month by month,
/// with the auditor at the end.
/// </summary>
public sealed class SampleCampaignRunTests
{
    [Theory, SampleRuns]
    public Task Sample_Run_GivesWhatItsTablesSay(TestEngine engine, string code) => RunAsync(engine, SampleCampaign.Load(code));

    internal static async Task RunAsync(TestEngine engine, SampleCampaign sample)
    {
        var code = sample.Definition.Code;
        await using var run = await SampleRun.OpenAsync(engine, sample);
        await run.WalkAsync(
            (member, seeded) => ComeAsync(run, code, member, seeded),
            (cancellation, enrolment) => LeaveAsync(run, cancellation, enrolment));

        foreach (var (name, enrolment) in run.Enrolments)
        {
            var detail = await Carrier.OkAsync(run.Carrier.Get<GetEnrolmentUseCase>().ExecuteAsync(People.HqFinance, enrolment.Number, default));
            Schedule(detail, name).ShouldBe(sample.Schedule.Where(i => i.Member == name).OrderBy(i => i.Lot).ThenBy(i => i.Due), $"{code}, {name}");
        }

        await run.Carrier.AuditAsync();
    }

    private static async Task<EnrolmentView?> ComeAsync(SampleRun run, string campaign, SampleMember member, SeededMember seeded)
    {
        var reserved = await run.Counter.TryReserveAsync(campaign, member, seeded);
        if (!member.Answer.Joins)
        {
            ShouldBeRefused(member, reserved.Refusal.ShouldNotBeNull($"{campaign}, {member.Name}"));
            return null;
        }

        reserved.Refusal.ShouldBeNull($"{campaign}, {member.Name}");
        var enrolment = await run.Counter.CompleteAsync(reserved.Value!);
        enrolment.Offer.ShouldBe(member.Answer.Offer);
        enrolment.Funding.ShouldBe(member.Funding);
        enrolment.Gifts.Select(g => (g.Item, g.FaceFen)).ShouldBe(member.Gifts, $"{campaign}, {member.Name}");
        enrolment.Gifts.ShouldAllBe(g => g.Serials.Count > 0);
        return enrolment;
    }

    private static async Task LeaveAsync(SampleRun run, SampleCancellation cancellation, EnrolmentView enrolment)
    {
        var cancelled = await run.Counter.TryCancelAsync(enrolment, cancellation.ReturnsAll);
        cancelled.Refusal?.Code.ShouldBe(cancellation.Refusal);
        if (cancellation.Refusal is null)
            (cancelled.Value!.RefundFen, cancelled.Value.ChargedFen).ShouldBe((cancellation.RefundFen, cancellation.ChargedFen), cancellation.Member);
    }

    private static void ShouldBeRefused(SampleMember member, Results.Refusal refusal)
    {
        if (member.Answer.IsFull)
            refusal.Code.ShouldBe("quota-full");
        else if (member.Answer.Codes.Contains(RuleCodes.CampaignEnded))
            refusal.Code.ShouldBe("campaign-not-open");
        else
            refusal.Reasons.Select(r => r.Code).ShouldBe(member.Answer.Codes, member.Name);
    }

    /// <summary>The enrolment's instalments as the tables write them, from its schedule and its ledger.</summary>
    private static IEnumerable<SampleInstalment> Schedule(EnrolmentDetail detail, string name)
    {
        foreach (var line in detail.Schedule.OrderBy(i => i.Lot).ThenBy(i => i.Period))
        {
            var lot = Rules.EnumCode.Of(line.Lot);
            var posted = detail.Transfers.SingleOrDefault(t => t.SourceKey.StartsWith("release:", StringComparison.Ordinal) && t.SourceKey.EndsWith($":{lot}:{line.N}", StringComparison.Ordinal));
            var lapsed = line.Lot == Lot.Bonus
                ? detail.Transfers.SingleOrDefault(t => t.SourceKey.StartsWith("lapse:", StringComparison.Ordinal) && t.SourceKey.EndsWith($":{line.N}", StringComparison.Ordinal))
                : null;
            (posted is not null).ShouldBe(line.State == InstalmentState.Posted);
            posted?.AmountFen.ShouldBe(line.AmountFen);
            yield return new SampleInstalment(
                name,
                line.Lot,
                line.Period!.Value,
                line.AmountFen,
                Enum.Parse<SampleOutcome>(line.State.ToString()),
                posted is null ? null : Period.TryParse(posted.Period, out var month) ? month : throw new FormatException(posted.Period),
                lapsed?.AmountFen ?? 0);
        }
    }
}
