namespace Campaigns.Application.Reports.BranchLedger;

/// <summary>The sums of a branch ledger's columns, in fen, and its number of lines.</summary>
public sealed record BranchLedgerTotals
{
    public required long Lines { get; init; }

    public required long DepositFen { get; init; }

    public required long VoucherFen { get; init; }

    public required long CardFen { get; init; }

    public required long OtherFen { get; init; }

    public required long ReleasedFen { get; init; }

    public required long RemainingFen { get; init; }

    public required long RefundedFen { get; init; }
}
