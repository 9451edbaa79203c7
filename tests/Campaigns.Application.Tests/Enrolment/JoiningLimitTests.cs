using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>How often one member may join: at a time, in all, how soon again.</summary>
public sealed class JoiningLimitTests
{
    [Theory, Engines]
    public async Task Reserve_TwoAtATimeManyAtOnce_ClaimsBothPlacesAndNoMore(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { MaxPerMember = 2 });
        var member = await carrier.Seed.MemberAsync();
        var counter = new Counter(carrier);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => counter.TryReserveAsync(member, "sketch"))));

        results.Count(r => r.IsSuccess).ShouldBe(2);
        results.Where(r => !r.IsSuccess).ShouldAllBe(r => r.Refusal!.Reasons.Single().Code == RuleCodes.AlreadyJoined);
        (await carrier.Db.ScalarAsync<long>("SELECT MAX(n) FROM claim")).ShouldBe(2);
        await carrier.AuditAsync();
    }

    /// <summary>More at a time than in all: the claims don't guard it, the member's lock does.</summary>
    [Theory, Engines]
    public async Task Reserve_TwoInAllManyAtOnce_NeverExceedsThem(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { MaxPerMember = 50, MaxJoinings = 2 });
        var member = await carrier.Seed.MemberAsync();
        var counter = new Counter(carrier);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => counter.TryReserveAsync(member, "sketch"))));

        results.Count(r => r.IsSuccess).ShouldBe(2);
        results.Where(r => !r.IsSuccess).ShouldAllBe(r => r.Refusal!.Reasons.Single().Code == RuleCodes.JoinedOften);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_CancelledOne_DoesNotCountAmongTheJoinings(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { MaxJoinings = 1, WaitMonths = 12 });
        var member = await carrier.Seed.MemberAsync();
        var counter = new Counter(carrier);
        var first = await counter.PayAsync(await counter.ReserveAsync(member, "sketch"));
        await Carrier.OkAsync(carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(first.Number, "客户要求取消", []), carrier.NewKey(), default));

        (await counter.ReserveAsync(member, "sketch")).State.ShouldBe(EnrolmentState.Reserved);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_SecondJoining_WaitsAfterTheFirstIsOverAndThenHasHadItsShare(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign() with { WaitMonths = 3, MaxJoinings = 2 });
        var member = await carrier.Seed.MemberAsync();
        var counter = new Counter(carrier);
        await EnrolAsync(counter, member);
        (await RefusedByAsync(counter, member)).Code.ShouldBe(RuleCodes.AlreadyJoined);
        await ReleaseAllAsync(carrier, 2027, 4);

        var waiting = await RefusedByAsync(counter, member);
        waiting.Code.ShouldBe(RuleCodes.WaitingAfterLast);
        var from = DateOnly.Parse(waiting.Data["from"], System.Globalization.CultureInfo.InvariantCulture);
        var dayBefore = from.AddDays(-1);
        carrier.Clock.MoveTo(dayBefore.Year, dayBefore.Month, dayBefore.Day);
        (await RefusedByAsync(counter, member)).Code.ShouldBe(RuleCodes.WaitingAfterLast);
        carrier.Clock.MoveTo(from.Year, from.Month, from.Day);
        await EnrolAsync(counter, member);

        await ReleaseAllAsync(carrier, 2028, 4);
        carrier.Clock.MoveTo(2029, 1, 1);
        (await RefusedByAsync(counter, member)).Code.ShouldBe(RuleCodes.JoinedOften);
        await carrier.AuditAsync();
    }

    private static async Task EnrolAsync(Counter counter, SeededMember member) =>
        await counter.SignAsync(await counter.PayAsync(await counter.ReserveAsync(member, "sketch")));

    private static async Task<RuleOutcome> RefusedByAsync(Counter counter, SeededMember member) =>
        (await Carrier.RefusedAsync(counter.TryReserveAsync(member, "sketch"))).Reasons.Single();

    private static async Task ReleaseAllAsync(Carrier carrier, int year, int month)
    {
        carrier.Clock.MoveTo(year, month, 2);
        await Carrier.OkAsync(carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(year, month)), null, default));
    }
}
