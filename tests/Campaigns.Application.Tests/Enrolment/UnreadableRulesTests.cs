using Campaigns.Application.Campaigns.Get;
using Campaigns.Application.Campaigns.Suspend;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Evaluation.Evaluate;
using Campaigns.Application.Quotas.Split;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>Stored rules that can't be read deny, are shown as what they are, and stop no other campaign.</summary>
public sealed class UnreadableRulesTests
{
    [Theory, Engines]
    public async Task Counter_RulesOfOneCampaignUnreadable_DenyAndTheOthersGoOn(TestEngine engine)
    {
        await using var carrier = await BrokenAsync(engine);
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();

        var refusal = await Carrier.RefusedAsync(counter.TryReserveAsync(member, "broken"));
        var preview = await Carrier.OkAsync(carrier.Get<CheckEligibilityUseCase>().ExecuteAsync(People.Clerk, "broken", member.Phone, Channel.Hall, default));
        var offers = await Carrier.OkAsync(carrier.Get<ListOffersUseCase>().ExecuteAsync(People.Clerk, member.Phone, Channel.Hall, default));

        refusal.Code.ShouldBe("not-eligible");
        refusal.Reasons.Single().Code.ShouldBe(RuleCodes.RulesUnreadable);
        (preview.Eligible, preview.Offer, preview.Reasons.Single().Code).ShouldBe((false, null, RuleCodes.RulesUnreadable));
        offers.Select(o => (o.Campaign, o.Standing)).ShouldBe([("sketch", CampaignStanding.Recommended), ("broken", CampaignStanding.Refused)]);
        (await counter.PayAsync(await counter.ReserveAsync(member, "sketch"))).PaidOn.ShouldNotBeNull();
        await Carrier.OkAsync(carrier.Get<EvaluateCampaignsUseCase>().ExecuteAsync(Actors.Actor.System, default));
    }

    [Theory, Engines]
    public async Task Pay_RulesBecameUnreadable_KeepsTheMoney(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign("broken"));
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "broken");
        var paid = await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "broken"));
        await BreakAsync(carrier);

        var outcome = await Carrier.OkAsync(counter.TryPayAsync(reserved));
        var quote = await Carrier.RefusedAsync(carrier.Get<QuoteCancellationUseCase>().ExecuteAsync(People.Supervisor, paid.Number, [], default));

        outcome.Unmatched!.Why.Reasons.Single().Code.ShouldBe(RuleCodes.RulesUnreadable);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(20_000);
        quote.Code.ShouldBe("revision-unreadable");
    }

    [Theory, Engines]
    public async Task HeadOffice_RulesUnreadable_SeesTheFaultAndCanSuspend(TestEngine engine)
    {
        await using var carrier = await BrokenAsync(engine);

        var view = await Carrier.OkAsync(carrier.Get<GetCampaignUseCase>().ExecuteAsync(People.HqOwner, new GetCampaignQuery("broken"), default));
        var split = await Carrier.RefusedAsync(carrier.Get<SplitQuotasUseCase>().ExecuteAsync(
            People.HqOwner, new SplitQuotasCommand("broken", view.Version, [new TierUnits(Tier.Gold, 10)]), default));
        var suspended = await Carrier.OkAsync(carrier.Get<SuspendCampaignUseCase>().ExecuteAsync(
            People.HqOwner, new SuspendCampaignCommand("broken", "规则损坏"), carrier.NewKey(), default));

        (view.Unreadable, view.Definition.Code, view.Definition.Offers.Count).ShouldBe((true, "broken", 0));
        split.Code.ShouldBe("revision-unreadable");
        suspended.State.ShouldBe(CampaignState.Suspended);
    }

    private static async Task<Carrier> BrokenAsync(TestEngine engine)
    {
        var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign("broken"));
        await carrier.OpenCampaignAsync(Campaign());
        await BreakAsync(carrier);
        return carrier;
    }

    private static async Task BreakAsync(Carrier carrier)
    {
        await carrier.Db.ExecuteAsync(
            """
            UPDATE campaign_revision SET definition = '{"schemaVersion":1,"kind":"?"}'
            WHERE campaign_id = (SELECT id FROM campaign WHERE code = 'broken')
            """);
        await carrier.RestartAsync();
    }
}
