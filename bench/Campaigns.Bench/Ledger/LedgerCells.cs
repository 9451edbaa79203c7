using Campaigns.Application.Reports;

namespace Campaigns.Bench.Ledger;

/// <summary>What stands in the cells of a line, from left to right: texts, days and yuan.</summary>
internal static class LedgerCells
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static object?[] Of(BranchLedgerRow line) =>
    [
        line.Number, line.EnrolledOn.DayNumber - DayZero.DayNumber, line.Prefecture, line.County, line.Hall, line.Clerk, line.Manager, line.MaskedPhone,
        line.TierName, Yuan(line.DepositFen), line.VoucherSerials, Yuan(line.VoucherFen), line.CardSerials, Yuan(line.CardFen), line.OtherSerials,
        Yuan(line.OtherFen), line.OwedGifts, line.Signature, line.StateName, Yuan(line.ReleasedFen), Yuan(line.RemainingFen), Yuan(line.RefundedFen),
    ];

    private static decimal Yuan(long fen) => fen / 100m;
}
