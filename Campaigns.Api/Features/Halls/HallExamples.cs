using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Halls.Day;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Api.Features.Halls;

/// <summary>Shown in the OpenAPI document.</summary>
internal static class HallExamples
{
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(8));

    private static readonly CounterEnrolment Reserved = new()
    {
        Number = "6501-2611-000001-5",
        Phone = "186****0001",
        MemberName = "示例会员",
        Tier = Tier.Diamond,
        Campaign = "thank-you-members",
        CampaignName = "感恩会员",
        Offer = "diamond",
        OfferName = "钻石存200",
        State = EnrolmentState.Reserved,
        DepositFen = 20_000,
        DueFen = 20_000,
        ExpiresAt = At.AddMinutes(30),
        NextStep = EnrolmentMove.Pay,
        EnrolledOn = new DateOnly(2026, 11, 2),
        ReservedAt = At,
        Clerk = "示例营业员",
    };

    private static readonly CounterEnrolment Unsigned = Reserved with
    {
        Number = "6501-2611-000002-3",
        State = EnrolmentState.Issued,
        DueFen = 0,
        ExpiresAt = null,
        NextStep = EnrolmentMove.Sign,
        Owed = [new OwedGift("recharge-card", "充值卡", 25_000)],
    };

    public static HallDay Day { get; } = new()
    {
        Hall = "65010101",
        HallName = "示例营业厅",
        Date = new DateOnly(2026, 11, 2),
        Takings =
        [
            new MethodTakings(PaymentMethod.Cash, 1, 20_000, 0),
            new MethodTakings(PaymentMethod.Card, 0, 0, 0),
            new MethodTakings(PaymentMethod.Mobile, 0, 0, 0),
        ],
        RemittanceDueFen = 20_000,
        Stock = [new StockOnHand("alliance-voucher", "联盟商家礼券", 5_000, 40, 38), new StockOnHand("recharge-card", "充值卡", 10_000, 0, 0)],
        Owed = [Unsigned],
        Unsigned = [Unsigned],
        Open = [Unsigned, Reserved],
        Enrolments = [Unsigned, Reserved],
        Counts = new HallCounts(2, [new StateCount(EnrolmentState.Issued, 1), new StateCount(EnrolmentState.Reserved, 1)], 1, 1, 2),
    };
}
