using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>What the counter is told: every band of a campaign, and how the campaigns stand to one another.</summary>
public sealed class ListOffersTests
{
    [Theory, Engines]
    public async Task List_SeveralBands_ShowsEachThatFitsInPlainData(TestEngine engine)
    {
        var small = Offer("small", Voucher() with { Choice = "present" }, Card() with { Choice = "present" });
        var large = Offer("large") with
        {
            DepositFen = 30_001,
            Release = new ReleasePlan { Months = 3, InitialFen = 1, Start = ReleaseStart.ThisMonth },
            Bonus = new BonusPlan { AmountFen = 600, Months = 2, DelayMonths = 3, Lapses = true, Unmet = Unmet.Forfeit, Conditions = [new MinSpendCondition(5_000)] },
            Conditions = [new NoArrearsCondition()],
        };
        var online = Offer("online") with { Conditions = [new ChannelCondition([Channel.Online])] };
        await using var carrier = await OpenAsync(engine, Campaign(offers: [small, large, online]));
        var member = await carrier.Seed.MemberAsync();

        var view = (await ListAsync(carrier, member)).Single();

        view.Offers.Select(o => o.Code).ShouldBe(["small", "large"]);
        view.Offer!.Code.ShouldBe("small");
        view.Offers[0].Gifts.Select(g => (g.Item, g.Name, g.FaceFen)).ShouldBe([("alliance-voucher", "礼券", 5_000)]);
        view.Offers[0].Choices.Single().Items.Select(g => g.Item).ShouldBe(["alliance-voucher", "recharge-card"]);
        var band = view.Offers[1];
        (band.DepositFen, band.BonusFen, band.Months, band.FirstPeriod, band.LastPeriod).ShouldBe(
            (30_001, 600, 4, Period.Of(2026, 11), Period.Of(2027, 3)));
        band.Instalments.Select(i => (i.Lot, i.Period!.Value.ToString(), i.AmountFen, i.Conditional, i.Unmet, i.Lapses)).ShouldBe(
        [
            (Lot.PaidIn, "2026-11", 1, false, null, false),
            (Lot.PaidIn, "2026-12", 10_000, false, null, false),
            (Lot.PaidIn, "2027-01", 10_000, false, null, false),
            (Lot.PaidIn, "2027-02", 10_000, false, null, false),
            (Lot.Bonus, "2027-02", 300, true, Unmet.Forfeit, true),
            (Lot.Bonus, "2027-03", 300, true, Unmet.Forfeit, true),
        ]);
        band.Conditions.Single().Code.ShouldBe(RuleCodes.NoArrears);

        (await ListAsync(carrier, member, Channel.Online)).Single().Offers.Select(o => o.Code).ShouldBe(["small", "large", "online"]);
        var chosen = await Carrier.OkAsync(new Counter(carrier).TryReserveAsync(Reservation(member, offer: "large")));
        (chosen.Offer, chosen.DueFen).ShouldBe(("large", 30_001));
        var other = await Carrier.RefusedAsync(new Counter(carrier).TryReserveAsync(Reservation(await carrier.Seed.MemberAsync(), offer: "online")));
        other.Reasons.Single().Code.ShouldBe(RuleCodes.OfferConditionsUnmet);
        other.Reasons.Single().Parts!.Single().Code.ShouldBe(RuleCodes.ChannelNotIncluded);
    }

    [Theory, Engines]
    public async Task List_SeveralCampaigns_RanksThemAndSaysWhy(TestEngine engine)
    {
        await using var carrier = await OpenAsync(
            engine,
            Campaign("free") with { Audience = [new NoContractCondition(["handset-lease"])] },
            Campaign("group") with { ExclusionGroups = ["thanks"] },
            Campaign("contract") with { Audience = [new NoContractCondition(["prepaid-gift"])] },
            Campaign("best") with { Priority = 5, ExclusionGroups = ["thanks"] });
        var member = await carrier.Seed.MemberAsync();

        var before = await ListAsync(carrier, member);
        before.Select(v => $"{v.Campaign} {v.Standing} {v.Why!.Code}").ShouldBe(
        [
            "best Recommended standing-priority",
            "contract Alternative standing-contract",
            "free Additional standing-additional",
            "group Alternative standing-group",
        ]);

        // What the ranking foretold is what happens once the best is joined.
        await new Counter(carrier).PayAsync(await new Counter(carrier).ReserveAsync(member, "best"));
        var after = await ListAsync(carrier, member);
        after.Select(v => $"{v.Campaign} {v.Standing} {v.Why!.Code}").ShouldBe(
        [
            "free Recommended standing-only-one",
            "best Refused already-joined",
            "contract Refused already-in-offer",
            "group Refused excluded-by-campaign",
        ]);
    }

    private static async Task<Carrier> OpenAsync(TestEngine engine, params CampaignDefinition[] campaigns)
    {
        var carrier = await Carrier.OpenAsync(engine);
        foreach (var campaign in campaigns)
            await carrier.OpenCampaignAsync(campaign);
        return carrier;
    }

    private static Task<IReadOnlyList<EligibilityView>> ListAsync(Carrier carrier, SeededMember member, Channel channel = Channel.Hall) =>
        Carrier.OkAsync(carrier.Get<ListOffersUseCase>().ExecuteAsync(People.Clerk, member.Phone, channel, default));
}
