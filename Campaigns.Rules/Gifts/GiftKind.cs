using Campaigns.Rules.Ledger;

namespace Campaigns.Rules.Gifts;

/// <summary>What sort of thing a gift item is (domain §3).</summary>
public enum GiftKind
{
    /// <summary>联盟商家礼券</summary>
    Voucher,

    /// <summary>充值卡</summary>
    RechargeCard,
    Goods,
}

/// <summary>How the carrier comes by an item: bought at a cost, or printed and only owed to the merchant.</summary>
public enum GiftSource
{
    Printed,
    Bought,
}

/// <summary>How a hand-over is booked (domain §6).</summary>
public static class GiftBooking
{
    /// <summary>The ledger event of handing the item over.</summary>
    public static string IssuedEvent(GiftKind kind, GiftSource source) => (kind, source) switch
    {
        (GiftKind.RechargeCard, _) => LedgerEvents.RechargeCardIssued,
        (GiftKind.Voucher, GiftSource.Printed) => LedgerEvents.VoucherPrintedIssued,
        (GiftKind.Voucher, _) => LedgerEvents.VoucherBoughtIssued,
        _ => LedgerEvents.GoodsIssued,
    };

    /// <summary>What is booked, in fen: what was bought counts at cost, a printed voucher at the face owed to the merchant.</summary>
    public static long BookedFen(GiftSource source, long faceFen, long costFen) => source == GiftSource.Printed ? faceFen : costFen;
}
