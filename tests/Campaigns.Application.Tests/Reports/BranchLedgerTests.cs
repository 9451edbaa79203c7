using Campaigns.Application.Reports;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Text;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Reports;

public sealed class BranchLedgerTests
{
    private const string Double = """
        INSERT INTO enrolment (id, enrolment_no, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
          home_book_id, hall_book_id, manager_id, quota_id, funding, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on, reserved_by,
          expires_at, version)
        SELECT id + :distance, enrolment_no || :suffix, campaign_id, revision, member_id, phone, offer, tier, state, home_branch_id, hall_id,
          home_book_id, hall_book_id, manager_id, quota_id, funding, deposit_fen, bonus_fen, decision, reserved_at, enrolled_on, reserved_by,
          expires_at, version
        FROM enrolment
        """;

    [Theory, Engines]
    public async Task Totals_OfEverybody_AreWhatTheBooksHold(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var totals = (await month.ListAsync(People.HqFinance)).Totals;

        totals.ShouldBe(new BranchLedgerTotals
        {
            Lines = 5,
            DepositFen = 90_000,
            VoucherFen = 15_000,
            CardFen = 45_000,
            OtherFen = 0,
            ReleasedFen = 9_000,
            RemainingFen = 63_000,
            RefundedFen = 13_000,
        });
        (await month.PostedAsync("deposit")).ShouldBe(totals.DepositFen);
        (await month.PostedAsync("recharge-card-issued")).ShouldBe(totals.CardFen);
        (await month.PostedAsync("voucher-printed-issued", "voucher-bought-issued")).ShouldBe(totals.VoucherFen);
        (await month.PostedAsync("release")).ShouldBe(totals.ReleasedFen);
        (await month.PostedAsync("refund")).ShouldBe(totals.RefundedFen);
        totals.RemainingFen.ShouldBe(
            totals.DepositFen - totals.ReleasedFen - totals.RefundedFen - await month.PostedAsync("kept-gift-charged"));
    }

    [Theory, Engines]
    public async Task Export_OfEverybody_GivesTheLinesAndSumsOfTheList(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var (head, rows) = await month.ExportAsync(People.HqFinance);
        var list = await month.ListAsync(People.HqFinance);

        rows.ShouldBe(list.Items);
        head.ShouldBe(list.Head);
        (head.Title, head.CampaignName, head.BranchName, head.MadeBy).ShouldBe(
            ("会员活动台账", Carrier.Reference.Name, Places.Region.Name, People.HqFinance.DisplayName));
        rows.Sum(r => r.DepositFen).ShouldBe(list.Totals.DepositFen);
        rows.Sum(r => r.VoucherFen).ShouldBe(list.Totals.VoucherFen);
        rows.Sum(r => r.CardFen).ShouldBe(list.Totals.CardFen);
        rows.Sum(r => r.ReleasedFen).ShouldBe(list.Totals.ReleasedFen);
        rows.Sum(r => r.RemainingFen).ShouldBe(list.Totals.RemainingFen);
        rows.Sum(r => r.RefundedFen).ShouldBe(list.Totals.RefundedFen);
    }

    [Theory, Engines]
    public async Task Lines_EachFate_SayWhatHappened(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var rows = (await month.ListAsync(People.HqFinance)).Items;

        rows.Select(r => r.Number).ShouldBe(
            [month.Diamond.Number, month.Gold.Number, month.Silver.Number, month.Cancelled.Number, month.Paid.Number]);
        var (diamond, gold, cancelled, paid) = (rows[0], rows[1], rows[3], rows[4]);
        (diamond.Prefecture, diamond.County, diamond.Hall).ShouldBe((Places.Prefecture1.Name, Places.County11.Name, Places.Hall111.Name));
        (diamond.Clerk, diamond.Manager, diamond.TierName).ShouldBe((People.Clerk.DisplayName, $"{Places.County11.Name}维系经理", "钻石"));
        diamond.MaskedPhone.ShouldBe(month.Diamond.Phone);
        diamond.VoucherSerials.ShouldBe(month.Diamond.Gifts[0].Serials[0]);
        diamond.CardSerials.Split(' ').ShouldBe(month.Diamond.Gifts[1].Serials, ignoreOrder: true);
        (diamond.Signature, diamond.StateName, diamond.ReleasedFen, diamond.RemainingFen).ShouldBe(("纸质 No.QS001", "已生效", 2_000, 18_000));
        (gold.VoucherSerials, gold.VoucherFen, gold.OwedGifts, gold.CardFen).ShouldBe(("", 0, "礼券", 15_000));
        (cancelled.State, cancelled.VoucherFen, cancelled.CardSerials, cancelled.CardFen).ShouldBe((EnrolmentState.Cancelled, 5_000, "", 0));
        (cancelled.ReleasedFen, cancelled.RemainingFen, cancelled.RefundedFen).ShouldBe((2_000, 0, 13_000));
        (cancelled.County, cancelled.Hall).ShouldBe((Places.County11.Name, Places.Hall211.Name));
        (paid.Manager, paid.Signature, paid.OwedGifts, paid.VoucherFen).ShouldBe((null, "未签", "", 0));
    }

    [Theory, Engines]
    public async Task Lines_InEnglish_SpeakEnglish(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);

        var list = await Carrier.OkAsync(month.Carrier.Get<ListBranchLedgerUseCase>().ExecuteAsync(
            People.HqFinance, LedgerReading.November, Paging.PageRequest.First, Messages.English, default));

        list.Head.Title.ShouldBe("Branch ledger");
        (list.Items[0].TierName, list.Items[0].Signature, list.Items[4].Signature).ShouldBe(
            (Messages.Find("tier.diamond", Messages.English), "Paper No. QS001", "Not signed"));
    }

    [Theory, Engines]
    public async Task Export_MoreLinesThanAreReadAtOnce_GivesEachOnceInOrder(TestEngine engine)
    {
        await using var month = await BusyNovember.OpenAsync(engine);
        for (var copy = 0; copy < 11; copy++)
            await month.Carrier.Db.ExecuteAsync(Double, new { distance = 1_000_000L << copy, suffix = "abcdefghijk"[copy].ToString() });

        var rows = (await month.ExportAsync(People.HqFinance)).Rows;

        rows.Count.ShouldBe(5 * 2_048);
        rows.Select(r => r.Number).ShouldBeUnique();
        rows.Select(r => r.EnrolledOn).ShouldBeInOrder();
        // The copies have no gifts.
        rows.Sum(r => r.CardFen).ShouldBe(45_000);
        rows.Sum(r => r.DepositFen).ShouldBe((await month.ListAsync(People.HqFinance)).Totals.DepositFen);
    }
}
