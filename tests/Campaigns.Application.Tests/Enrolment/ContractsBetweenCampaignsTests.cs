using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>An enrolment is a contract for other campaigns: joining writes it, ending frees it.</summary>
public sealed class ContractsBetweenCampaignsTests
{
    private static readonly CampaignDefinition Writes = Campaign("writes");
    private static readonly CampaignDefinition ByKind = Campaign("by-kind") with { Audience = [new NoContractCondition(["prepaid-gift"])] };
    private static readonly CampaignDefinition ByName = Campaign("by-name") with
    {
        Audience = [new NoContractCondition([]) { Campaigns = ["writes"] }],
        ContractKind = "other-kind",
    };

    [Theory, Engines]
    public async Task Pay_Enrolment_BlocksOthersUntilItIsCancelled(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, Writes, ByKind, ByName);
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();

        var joined = await counter.PayAsync(await counter.ReserveAsync(member, "writes"));
        foreach (var blocked in new[] { "by-kind", "by-name" })
        {
            var refusal = await Carrier.RefusedAsync(counter.TryReserveAsync(member, blocked));
            refusal.Reasons.Single().Code.ShouldBe(RuleCodes.AlreadyInOffer);
            refusal.Reasons.Single().Data["name"].ShouldBe("活动 writes");
            refusal.Reasons.Single().Data["lastPeriod"].ShouldBe("2027-04");
        }

        await CancelAsync(carrier, joined);

        (await counter.ReserveAsync(member, "by-kind")).Campaign.ShouldBe("by-kind");
        (await counter.ReserveAsync(member, "by-name")).Campaign.ShouldBe("by-name");
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Pay_TheOtherWayRound_IsNotBlockedByACampaignThatAsksNothing(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, Writes, ByKind);
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();

        await counter.PayAsync(await counter.ReserveAsync(member, "by-kind"));
        (await counter.PayAsync(await counter.ReserveAsync(member, "writes"))).Campaign.ShouldBe("writes");

        await carrier.AuditAsync();
    }

    /// <summary>A reservation is no contract yet: of two, the one that is paid second is asked again, and its money is kept.</summary>
    [Theory, Engines]
    public async Task Pay_BothReserved_KeepsTheMoneyOfTheBlockedOne(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, Writes, ByKind);
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();
        var first = await counter.ReserveAsync(member, "writes");
        var second = await counter.ReserveAsync(member, "by-kind");

        await counter.PayAsync(first);
        var outcome = await Carrier.OkAsync(counter.TryPayAsync(second));

        outcome.Unmatched!.Why.Reasons.Single().Code.ShouldBe(RuleCodes.AlreadyInOffer);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(20_000);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_AfterTheLastReleaseMonth_IsFreeAgain(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, Writes, ByKind);
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();
        await counter.PayAsync(await counter.ReserveAsync(member, "writes"));

        carrier.Clock.MoveTo(2027, 4, 30);
        (await Carrier.RefusedAsync(counter.TryReserveAsync(member, "by-kind"))).Reasons.Single().Code.ShouldBe(RuleCodes.AlreadyInOffer);
        carrier.Clock.MoveTo(2027, 5, 1);
        (await counter.ReserveAsync(member, "by-kind")).Campaign.ShouldBe("by-kind");
    }

    [Theory, Engines]
    public async Task Pay_ReleaseAfterContract_StartsWhenTheOtherCampaignEnds(TestEngine engine)
    {
        var waiting = Offer() with { Release = new ReleasePlan { Months = 2, Start = ReleaseStart.AfterContract, AfterContracts = ["prepaid-gift"] } };
        await using var carrier = await OpenAsync(engine, Writes, Campaign("after", waiting) with { ContractKind = "follow-up" });
        var counter = new Counter(carrier);
        var (bound, free) = (await carrier.Seed.MemberAsync(), await carrier.Seed.MemberAsync());
        var first = await counter.PayAsync(await counter.ReserveAsync(bound, "writes"));

        var after = await counter.PayAsync(await counter.ReserveAsync(bound, "after"));
        var atOnce = await counter.PayAsync(await counter.ReserveAsync(free, "after"));

        (first.LastPeriod, after.StartPeriod, after.LastPeriod).ShouldBe((Period.Of(2027, 4), Period.Of(2027, 5), Period.Of(2027, 6)));
        atOnce.StartPeriod.ShouldBe(Period.Of(2026, 12));

        // What payment settled stays, even when the contract it waited for ends early.
        await CancelAsync(carrier, first);
        (await carrier.Db.ScalarAsync<string>("SELECT ends_on FROM contract WHERE kind = 'follow-up' AND member_id = :id", new { id = bound.Id }))
            .ShouldBe("2027-06-30");
        await carrier.AuditAsync();
    }

    private static async Task<Carrier> OpenAsync(TestEngine engine, params CampaignDefinition[] campaigns)
    {
        var carrier = await Carrier.OpenAsync(engine);
        foreach (var campaign in campaigns)
            await carrier.OpenCampaignAsync(campaign);
        return carrier;
    }

    private static Task<CancelledEnrolment> CancelAsync(Carrier carrier, EnrolmentView enrolment) =>
        Carrier.OkAsync(carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(enrolment.Number, "客户要求取消", []), carrier.NewKey(), default));
}
