using Campaigns.Api.Features.Members;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Gifts;
using Campaigns.Application.Ledger;
using Campaigns.Application.Paging;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>Shown in the OpenAPI document: a diamond member of the reference campaign on the way from the reservation to a cancellation.</summary>
internal static class EnrolmentExamples
{
    private const string Number = "6501-2611-000001-5";
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(8));
    private static readonly DateOnly Day = new(2026, 11, 2);
    private static readonly string[] Cards = ["RC100000001", "RC100000002", "RC050000001"];

    public static ReservationBody Reservation { get; } = new("thank-you-members", "18609910001", Choices: ["recharge-card"]);

    public static EnrolmentView Reserved { get; } = new()
    {
        Number = Number,
        State = EnrolmentState.Reserved,
        Campaign = "thank-you-members",
        CampaignName = "感恩会员",
        Revision = 1,
        Offer = "diamond",
        Tier = Tier.Diamond,
        Phone = "186****0001",
        Hall = "65010101",
        HallName = "示例营业厅",
        EnrolledOn = Day,
        DepositFen = 20_000,
        DueFen = 20_000,
        ExpiresAt = At.AddMinutes(30),
        Funding = "hq",
        NextStep = EnrolmentMove.Pay,
        Gifts = [Gift("alliance-voucher", "联盟商家礼券", 5_000, GiftState.Promised, "AV00000001"), Gift("recharge-card", "充值卡", 25_000, GiftState.Promised, Cards)],
    };

    public static WithdrawalBody Withdrawal { get; } = new("客户改变主意");

    public static EnrolmentView Withdrawn { get; } = Reserved with { State = EnrolmentState.Withdrawn, DueFen = 0, ExpiresAt = null, NextStep = null, Gifts = [] };

    public static PaymentBody Payment { get; } = new(20_000, "SJ20261102001", PaymentMethod.Cash);

    public static EnrolmentView Paid { get; } = Reserved with
    {
        State = EnrolmentState.Paid,
        DueFen = 0,
        ExpiresAt = null,
        PaidOn = Day,
        StartPeriod = Period.Of(2026, 12),
        LastPeriod = Period.Of(2027, 9),
        NextStep = EnrolmentMove.HandOver,
    };

    public static GiftsBody Gifts { get; } = new([new HandedItem("alliance-voucher", ["AV00000001"]), new HandedItem("recharge-card", Cards)]);

    public static EnrolmentView Issued { get; } = Paid with { State = EnrolmentState.Issued, NextStep = EnrolmentMove.Sign, Gifts = [.. Paid.Gifts.Select(HandedOver)] };

    public static ExchangeBody Exchange { get; } = new("RC100000002", "RC100000003", "拿错卡");

    public static SignatureBody Signature { get; } = new(SignatureKind.Paper, PaperNo: "QS20261102001");

    public static EnrolmentView Active { get; } = Issued with { State = EnrolmentState.Active, NextStep = null };

    public static EnrolmentDetail Detail { get; } = new(
        Active,
        new EnrolmentParties
        {
            MemberName = "示例会员",
            OfferName = "钻石存200",
            Branch = "650101",
            BranchName = "示例县分公司",
            BonusFen = 0,
            ReservedAt = At,
            Receipt = new ReceiptView("SJ20261102001", 1, PaymentMethod.Cash, 20_000, At.AddMinutes(2)),
            Signature = new SignatureView(SignatureKind.Paper, "QS20261102001", At.AddMinutes(5), "示例营业员"),
        },
        [new InstalmentView(1, Period.Of(2026, 12), 2_000, Lot.PaidIn, InstalmentState.Posted, null), new InstalmentView(2, Period.Of(2027, 1), 2_000, Lot.PaidIn, InstalmentState.Due, null)],
        [
            new TransferItem
            {
                Id = "2001",
                SourceKey = "deposit:1001",
                Book = "6501",
                Period = "2026-11",
                Concerns = "2026-11",
                Event = "deposit",
                Debit = "till-cash",
                Credit = "prepaid-frozen",
                AmountFen = 20_000,
                Funding = "hq",
                Enrolment = Number,
                OccurredOn = Day,
                RecordedAt = At,
            },
        ]);

    public static Page<EnrolmentItem> List { get; } = Page.Whole<EnrolmentItem>(
    [
        new()
        {
            Number = Number,
            Campaign = "thank-you-members",
            CampaignName = "感恩会员",
            State = EnrolmentState.Active,
            EnrolledOn = Day,
            Branch = "650101",
            BranchName = "示例县分公司",
            Hall = "65010101",
            HallName = "示例营业厅",
            Manager = "M65010101",
            ManagerName = "维系经理",
            Phone = "186****0001",
            Tier = Tier.Diamond,
            Offer = "diamond",
            DepositFen = 20_000,
        },
    ]);

    public static EnrolmentTotals Totals { get; } = new(
        3, 50_000, [new EnrolmentStateTotal(EnrolmentState.Paid, 1, 10_000), new EnrolmentStateTotal(EnrolmentState.Active, 2, 40_000)]);

    public static CancellationQuoteAnswer Quote { get; } = new(
        Number,
        Possible: true,
        RuleSentence.Of(RuleOutcome.Pass("cancellation-by-terms", ("charge", "face")), Messages.Chinese),
        PostedFen: 2_000,
        RefundableFen: 18_000,
        ChargedFen: 5_000,
        RefundFen: 13_000,
        ShortfallFen: 0,
        [new GiftQuote("alliance-voucher", "AV00000001", 5_000, 5_000)]);

    public static CancellationBody Cancellation { get; } = new("客户要求取消", Cards);

    public static CancelledEnrolment Cancelled { get; } = new(Active with { State = EnrolmentState.Cancelled }, 13_000, 5_000);

    private static GiftView Gift(string item, string name, long faceFen, GiftState state, params string[] suggested) => new()
    {
        Item = item,
        Name = name,
        FaceFen = faceFen,
        State = state,
        SuggestedSerials = suggested,
        Serials = [],
    };

    private static GiftView HandedOver(GiftView gift) => gift with { State = GiftState.Issued, Serials = gift.SuggestedSerials, SuggestedSerials = [] };
}
