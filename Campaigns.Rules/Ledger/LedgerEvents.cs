namespace Campaigns.Rules.Ledger;

/// <summary>Codes of the events that are posted; the chart has a rule for each.</summary>
public static class LedgerEvents
{
    public const string Deposit = "deposit";
    public const string Release = "release";
    public const string BonusReleased = "bonus-released";
    public const string BonusLapsed = "bonus-lapsed";
    public const string RechargeCardIssued = "recharge-card-issued";
    public const string VoucherBoughtIssued = "voucher-bought-issued";
    public const string VoucherPrintedIssued = "voucher-printed-issued";
    public const string GoodsIssued = "goods-issued";
    public const string Refund = "refund";
    public const string KeptGiftCharged = "kept-gift-charged";
    public const string ReceiptUnmatched = "receipt-unmatched";
    public const string ReceiptRefunded = "receipt-refunded";
    public const string ReceiptReapplied = "receipt-reapplied";
}
