using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Reports;
using Campaigns.Application.Reports.GiftCost;
using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Rules.Gifts;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Reports;

public sealed class GiftCostTests
{
    private static readonly ReportQuery Query = new(Carrier.ReferenceCampaign, null, null, null, null, null);

    [Theory, Engines]
    public async Task Report_OfTheRegion_IsTheLedgersGiftCost(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var report = await ReadAsync(month, People.HqStaff, Query);

        await ShouldBeTheLedgersAsync(month.Carrier, report);
        report.Items.Select(i => (i.BranchCode, i.Item)).ShouldBe(
        [
            (Places.Prefecture1.Code, "alliance-voucher"), (Places.Prefecture1.Code, "recharge-card"),
            (Places.Prefecture2.Code, "alliance-voucher"), (Places.Prefecture2.Code, "recharge-card"),
        ]);
        var vouchers = report.Items[0];
        // The diamond member's and the one kept on cancelling; the gold member's is owed.
        (vouchers.Units, vouchers.FaceFen, vouchers.Owed, vouchers.OwedFaceFen).ShouldBe((2, 10_000, 1, 5_000));
        vouchers.ChargedFen.ShouldBe(await month.PostedAsync("kept-gift-charged"));
        // 250 of the diamond and 150 of the gold member; those of the cancelled one came back.
        report.Items[1].FaceFen.ShouldBe(40_000);
        report.Totals.OwnFen.ShouldBe(0);
        report.Totals.Units.ShouldBe(report.Items.Sum(i => i.Units));
    }

    [Theory, Engines]
    public async Task Report_OfDays_HasWhatMovedInThem(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var november = await ReadAsync(month, People.HqStaff, Query with { To = new(2026, 11, 30) });
        var december = await ReadAsync(month, People.HqStaff, Query with { From = new(2026, 12, 1) });

        var cards = december.Items.Single(i => i.Kind == GiftKind.RechargeCard);
        (cards.Units, cards.FaceFen).ShouldBe((-3, -25_000));
        var whole = await ReadAsync(month, People.HqStaff, Query);
        (november.Totals.CostFen + december.Totals.CostFen).ShouldBe(whole.Totals.CostFen);
        november.Totals.ChargedFen.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Report_AfterAnExchangeAndBeyondTheQuota_KeepsTheCostWithWhoBearsIt(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        var before = await ReadAsync(month, People.Supervisor, Query);
        var card = month.Diamond.Gifts.Single(g => g.Item == "recharge-card").Serials[0];
        var next = await month.Carrier.Db.ScalarAsync<string>(
            """
            SELECT MAX(s.serial_no) FROM gift_serial s
            JOIN gift_serial old ON old.serial_no = :card AND old.item_id = s.item_id AND old.face_fen = s.face_fen AND old.keeper_id = s.keeper_id
            WHERE s.state = 'in-stock'
            """,
            new { card });
        await Carrier.OkAsync(month.Carrier.Get<ExchangeGiftUseCase>().ExecuteAsync(
            People.Supervisor, new ExchangeGiftCommand(month.Diamond.Number, card, next!, "拿错"), month.Carrier.NewKey(), default));
        (await ReadAsync(month, People.Supervisor, Query)).Totals.ShouldBe(before.Totals);

        await month.Carrier.Db.ExecuteAsync("UPDATE enrolment SET funding = 'branch' WHERE enrolment_no = :number", new { number = month.Diamond.Number });
        var after = (await ReadAsync(month, People.HqStaff, Query)).Items.Single(i => i.BranchCode == Places.Prefecture1.Code && i.Kind == GiftKind.RechargeCard);
        after.OwnFen.ShouldBe(await month.Carrier.Db.ScalarAsync<long>(
            """
            SELECT SUM(v.cost_fen) FROM gift_handover v JOIN enrolment e ON e.id = v.enrolment_id JOIN gift_serial s ON s.id = v.serial_id
            JOIN gift_item i ON i.id = s.item_id
            WHERE e.funding = 'branch' AND v.state = 'issued' AND i.kind = 'recharge-card'
            """));
        (after.HqFen + after.OwnFen).ShouldBe(after.CostFen - after.ChargedFen);
    }

    [Theory, Engines]
    public async Task Query_NotAllowedOrOutside_IsRefused(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        (await Carrier.RefusedAsync(TryAsync(month, People.Clerk, Query))).Code.ShouldBe("forbidden");
        (await Carrier.RefusedAsync(TryAsync(month, People.Supervisor, Query with { Branch = Places.Prefecture2.Code }))).Code.ShouldBe("branch-unknown");
    }

    private static async Task ShouldBeTheLedgersAsync(Carrier carrier, GiftCostReport report)
    {
        var cards = report.Items.Where(i => i.Kind == GiftKind.RechargeCard).Sum(i => i.HqFen + i.OwnFen);
        var others = report.Items.Where(i => i.Kind != GiftKind.RechargeCard).Sum(i => i.HqFen + i.OwnFen);
        (cards, others).ShouldBe((await carrier.BalanceAsync("contra-revenue"), await carrier.BalanceAsync("retention-cost")));
        (report.Totals.HqFen + report.Totals.OwnFen).ShouldBe(cards + others);
    }

    private static Task<GiftCostReport> ReadAsync(BusyNovember month, Actor actor, ReportQuery query) => Carrier.OkAsync(TryAsync(month, actor, query));

    private static Task<Result<GiftCostReport>> TryAsync(BusyNovember month, Actor actor, ReportQuery query) =>
        month.Carrier.Get<ReadGiftCostUseCase>().ExecuteAsync(actor, query, Messages.Chinese, default);
}
