using System.Reflection;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Ledger;

public sealed class PostingsTests
{
    private static readonly string[] Codes =
        [.. typeof(LedgerEvents).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    private static readonly Gen<LedgerEvent> Events =
        from code in Gen.Elements(Codes)
        from fen in Gen.Choose(0, 100_000)
        from home in Gen.Choose(1, 3)
        from hall in Gen.Choose(1, 3)
        from method in Gen.Elements("cash", "card", "mobile")
        from bearer in Gen.Elements("contra-revenue", "retention-cost")
        select Event(code) with { AmountFen = fen, HomeBookId = home, HallBookId = hall, Method = method, Bearer = bearer };

    [Fact]
    public void Codes_AreTheRulesOfTheSeededChart() =>
        SeededChart.Chart.Rules.Select(r => r.EventCode).ShouldBe(Codes, ignoreOrder: true);

    [Fact]
    public void Draft_AnyEvent_BalancesInEachBookAndNetsOutBetweenThem() => Any.Check(Events, e =>
    {
        var drafts = Postings.Draft(SeededChart.Chart, e);
        drafts.ShouldAllBe(d => d.AmountFen == e.AmountFen && d.Debit != d.Credit);
        drafts.Select(d => d.SourceKey).ShouldBeUnique();
        drafts.Sum(d => Signed(d, Chart.InterBranch)).ShouldBe(0);
        if (e.AmountFen == 0)
        {
            drafts.ShouldBeEmpty();
            return;
        }

        drafts[0].SourceKey.ShouldBe(e.SourceKey);
        var moved = drafts.SelectMany(d => new[] { d.Debit, d.Credit }).Where(a => a != Chart.InterBranch).ToArray();
        moved.Length.ShouldBe(2);
        var twoBooks = e.HomeBookId != e.HallBookId && moved.Select(a => SeededChart.Chart.Account(a).HeldBy).Distinct().Count() == 2;
        drafts.Count.ShouldBe(twoBooks ? 2 : 1);
        foreach (var draft in drafts)
            Accounts(draft).ShouldAllBe(a => draft.BookId == (a.HeldBy == HeldBy.Home ? e.HomeBookId : e.HallBookId));
    });

    [Fact]
    public void Draft_DepositInAnotherPrefecture_GoesThroughInterBranch()
    {
        var drafts = Postings.Draft(SeededChart.Chart, Event(LedgerEvents.Deposit) with { HallBookId = 2, Method = "cash" });
        drafts.Select(d => (d.SourceKey, d.BookId, d.Debit, d.Credit)).ShouldBe(
        [
            ("deposit:5", 1L, "inter-branch", "prepaid-frozen"),
            ("deposit:5:hall", 2L, "till-cash", "inter-branch"),
        ]);
    }

    [Fact]
    public void Draft_RefundInAnotherPrefecture_GoesThroughInterBranchTheOtherWay()
    {
        var drafts = Postings.Draft(SeededChart.Chart, Event(LedgerEvents.Refund) with { HallBookId = 2, Method = "cash" });
        drafts.Select(d => (d.BookId, d.Debit, d.Credit)).ShouldBe([(1L, "prepaid-frozen", "inter-branch"), (2L, "inter-branch", "till-cash")]);
    }

    [Fact]
    public void Draft_BothAccountsInTheHall_StaysThere()
    {
        var received = Event(LedgerEvents.ReceiptUnmatched) with { HallBookId = 2, Method = "card" };
        var draft = Postings.Draft(SeededChart.Chart, received).ShouldHaveSingleItem();
        (draft.BookId, draft.Debit, draft.Credit, draft.SourceKey).ShouldBe((2L, "till-card", "unmatched-receipts", "deposit:5"));
    }

    [Fact]
    public void Draft_SameBook_IsOneEntry() =>
        Postings.Draft(SeededChart.Chart, Event(LedgerEvents.KeptGiftCharged) with { Bearer = "contra-revenue" })
            .ShouldHaveSingleItem().Credit.ShouldBe("contra-revenue");

    [Fact]
    public void Draft_Nonsense_Throws()
    {
        Should.Throw<InvalidOperationException>(() => Postings.Draft(SeededChart.Chart, Event("no-such-event")));
        Should.Throw<InvalidOperationException>(() => Postings.Draft(SeededChart.Chart, Event(LedgerEvents.Deposit) with { Method = "barter" }));
        Should.Throw<ArgumentException>(() => Postings.Draft(SeededChart.Chart, Event(LedgerEvents.Deposit)));
        Should.Throw<ArgumentException>(() => Postings.Draft(SeededChart.Chart, Event(LedgerEvents.Release) with { AmountFen = -1 }));
    }

    [Fact]
    public void Reverse_AnyEntry_UndoesIt() => Any.Check(Events, e =>
    {
        foreach (var draft in Postings.Draft(SeededChart.Chart, e))
        {
            var back = Postings.Reverse(draft, 77, Samples.Day);
            (back.Debit, back.Credit, back.AmountFen, back.BookId).ShouldBe((draft.Credit, draft.Debit, draft.AmountFen, draft.BookId));
            (back.ReversesId, back.SourceKey, back.Concerns).ShouldBe((77, $"reversal:{draft.SourceKey}", draft.Concerns));
        }
    });

    [Theory]
    [InlineData(GiftKind.RechargeCard, GiftSource.Bought, "contra-revenue", "gift-stock", 4900)]
    [InlineData(GiftKind.Voucher, GiftSource.Bought, "retention-cost", "gift-stock", 4900)]
    [InlineData(GiftKind.Voucher, GiftSource.Printed, "retention-cost", "merchants-unassigned", 5000)]
    [InlineData(GiftKind.Goods, GiftSource.Bought, "retention-cost", "gift-stock", 4900)]
    public void Rule_OfAHandOver_IsTheGifts(GiftKind kind, GiftSource source, string debit, string credit, long fen)
    {
        var rule = SeededChart.Chart.Rule(GiftBooking.IssuedEvent(kind, source));
        (rule.Debit, rule.Credit, GiftBooking.BookedFen(source, 5000, 4900)).ShouldBe((debit, credit, fen));
    }

    [Fact]
    public void BookedMonth_LateEntry_IsTheOldestOpenInBothBooks()
    {
        var may = Period.Of(2027, 5);
        Postings.BookedMonth(may, [may + -1, may + -3]).ShouldBe(may);
        Postings.BookedMonth(may, [may + 1, may + 3]).ShouldBe(may + 3);
        Postings.BookedMonth(may, []).ShouldBe(may);
    }

    private static long Signed(TransferDraft draft, string account) =>
        (draft.Debit == account ? draft.AmountFen : 0) - (draft.Credit == account ? draft.AmountFen : 0);

    private static IEnumerable<Account> Accounts(TransferDraft draft) =>
        new[] { draft.Debit, draft.Credit }.Where(a => a != Chart.InterBranch).Select(SeededChart.Chart.Account);

    private static LedgerEvent Event(string code) => new()
    {
        EventCode = code,
        SourceKey = "deposit:5",
        AmountFen = 20000,
        Funding = "hq",
        HomeBookId = 1,
        HallBookId = 1,
        OccurredOn = Samples.Day,
        Concerns = Period.Of(Samples.Day),
        EnrolmentId = 5,
    };
}
