using Campaigns.Application.Rehearsals;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>What a rehearsal of the reference campaign finds in a small world.</summary>
public sealed class RehearsalTests
{
    [Theory, Engines]
    public async Task Rehearse_MembersOfAllKinds_CountsEachOnce(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        await AddMembersAsync(carrier);

        var result = await carrier.RehearseAsync();

        (result.Members, result.Eligible, result.Refused).ShouldBe((8, 4, 4));
        result.Reasons.Select(r => (r.Code, r.First, r.Any)).ShouldBe(
            [("no-offer-for-tier", 2, 2), ("contract-running-open", 1, 1), ("status-not-included", 1, 2), ("tier-not-included", 0, 2)], ignoreOrder: true);
        result.Reasons.ShouldAllBe(r => r.Name != null && r.Name != r.Code);
        result.Tiers.Select(t => (t.Tier, t.Members, t.Eligible)).ShouldBe([(Tier.Diamond, 1, 1), (Tier.Gold, 5, 3), (Tier.None, 2, 0)]);
        result.Branches.Sum(b => b.Members).ShouldBe(8);
        result.Managers.Sum(m => m.Eligible).ShouldBe(4);
        var unmanaged = result.Managers.Where(m => m.Manager is null).ShouldHaveSingleItem();
        (unmanaged.County, unmanaged.Members, unmanaged.Eligible).ShouldBe((Places.County21.Code, 1, 1));
    }

    [Theory, Engines]
    public async Task Rehearse_DemandAboveTheRows_TurnsTheRestAway(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(unitsPerRow: 2);
        for (var i = 0; i < 5; i++)
            await carrier.Seed.MemberAsync(Tier.Gold, i < 2 ? Places.County11 : Places.County12);
        await carrier.Db.ExecuteAsync("UPDATE quota SET overrun_allowed = 1");

        var forecast = (await carrier.RehearseAsync(new RehearsalRequest { TakeUpPercent = 80, Months = 2 })).Forecast;

        forecast.QuotaSource.ShouldBe(QuotaSource.Rows);
        (forecast.Demand, forecast.Within, forecast.Overrun, forecast.TurnedAway).ShouldBe((4, 2, 1, 1));
        var row = forecast.Quotas.Where(q => q.Demand > 0).ShouldHaveSingleItem();
        (row.Branch, row.Tier, row.Cap, row.Free, row.Left).ShouldBe((Places.Prefecture1.Code, Tier.Gold, 2L, 2L, 0L));
        forecast.DepositFen.ShouldBe(3 * 20_000);
        forecast.GiftFaceFen.ShouldBe(3 * 20_000);
        forecast.GiftCostBranchFen.ShouldBe(forecast.GiftCostFen / 3);
        forecast.ByMonth.Sum(m => m.PaidInFen + m.BonusFen).ShouldBe(forecast.DepositFen + forecast.BonusFen);
        forecast.ByMonth.Sum(m => m.GiftCostFen).ShouldBe(forecast.GiftCostFen);
        forecast.ByBranch.Sum(b => b.GiftCostFen).ShouldBe(forecast.GiftCostFen);
        forecast.ByBranch.Sum(b => b.DepositFen).ShouldBe(forecast.DepositFen);
        forecast.ByMonth.Sum(m => m.Joinings).ShouldBe(forecast.Joined);
        forecast.ByMonth.Count.ShouldBe(12);
    }

    [Theory, Engines]
    public async Task Rehearse_BesideAnEarlierCampaign_TakesItsRateAndSetsBothSideBySide(TestEngine engine)
    {
        await using var november = await BusyNovember.OpenAsync(engine);
        var carrier = november.Carrier;
        await Carrier.OkAsync(carrier.Get<global::Campaigns.Application.Evaluation.Evaluate.EvaluateCampaignsUseCase>().ExecuteAsync(global::Campaigns.Application.Actors.Actor.System, default));
        await carrier.OpenCampaignAsync(Carrier.Reference with { Code = "again", Name = "再来一次", Audience = [Carrier.Reference.Audience[0]] });

        var result = await carrier.RehearseAsync(new RehearsalRequest { CompareWith = Carrier.ReferenceCampaign }, "again");

        var earlier = result.Comparison.ShouldNotBeNull();
        earlier.EvaluatedOn.ShouldBe(new DateOnly(2026, 12, 2));
        earlier.Total.EarlierEnrolled.ShouldBe(4);
        earlier.Total.EarlierDepositFen.ShouldBe(20_000 + 20_000 + 10_000 + 20_000);
        earlier.Total.EarlierGiftCostFen.ShouldBe(await november.PostedAsync("voucher-printed-issued", "voucher-bought-issued", "recharge-card-issued")
            - await CancelledGiftsAsync(carrier));
        earlier.Total.Eligible.ShouldBe(result.Eligible);
        earlier.Rows.Aggregate(0L, (sum, r) => sum + r.Counts.Joined).ShouldBe(result.Forecast.Joined);
        result.Forecast.TakeUpSource.ShouldBe(TakeUpSource.EarlierCampaign);
        result.Forecast.TakeUpPercent.ShouldBe(Math.Round(100m * 4 / (4 + earlier.Total.EarlierEligible), 2, MidpointRounding.AwayFromZero));
    }

    /// <summary>The cancelled enrolment keeps a voucher: its cost is not the campaign's any more.</summary>
    private static Task<long> CancelledGiftsAsync(Carrier carrier) => carrier.Db.ScalarAsync<long>(
        """
        SELECT COALESCE(SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END), 0)
        FROM transfer t JOIN enrolment e ON e.id = t.enrolment_id
        WHERE t.event_code IN ('voucher-printed-issued', 'voucher-bought-issued', 'recharge-card-issued') AND t.book_id = e.home_book_id AND e.state = 'cancelled'
        """);

    private static async Task AddMembersAsync(Carrier carrier)
    {
        var seed = carrier.Seed;
        await seed.MemberAsync(Tier.Diamond);
        await seed.MemberAsync(Tier.Gold, Places.County12);
        await seed.MemberAsync(Tier.Gold);
        await seed.MemberAsync(Tier.Gold, Places.County21, managed: false);
        await seed.ContractAsync(await seed.MemberAsync(Tier.Gold), "contract-plan", "畅享99");
        await seed.MemberAsync(Tier.Gold, status: MemberStatus.Suspended);
        await seed.MemberAsync(Tier.None);
        await seed.MemberAsync(Tier.None, status: MemberStatus.Closed);
    }
}
