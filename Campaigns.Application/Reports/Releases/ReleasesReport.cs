using Campaigns.Application.Enrolment;
using Campaigns.Application.Stores;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Reports.Releases;

/// <summary>
/// What was released and what is still to come, by the month it falls due in; in order, months with nothing in them left out. Posted money of
/// a month is that of the ledger's releases that concern it; due and held deposit together, over all months, is the frozen balance.
/// </summary>
/// <param name="Items">All branches of the report together.</param>
/// <param name="Branches">By prefecture; by county where the report is about one.</param>
public sealed record ReleasesReport(
    ReportHead Head, IReadOnlyList<ReleaseMonth> Items, IReadOnlyList<BranchReleases> Branches, ReleaseTotals Totals);

public sealed record BranchReleases(string BranchCode, string Branch, IReadOnlyList<ReleaseMonth> Months, ReleaseTotals Totals);

/// <param name="Period">The month the instalments fall due in, <c>2026-12</c>.</param>
/// <param name="Deposit">Money paid in.</param>
public sealed record ReleaseMonth(string Period, ReleaseSums Deposit, ReleaseSums Bonus);

public sealed record ReleaseTotals(ReleaseSums Deposit, ReleaseSums Bonus);

/// <summary>Instalments of one lot, by what became of them, and their money in fen. Together they are all there ever were.</summary>
public sealed record ReleaseSums
{
    public static ReleaseSums None { get; } = new();

    public long Posted { get; init; }

    public long PostedFen { get; init; }

    /// <summary>Still to come; in a month that was posted already, those of numbers that are closed or ported out.</summary>
    public long Due { get; init; }

    public long DueFen { get; init; }

    public long Held { get; init; }

    public long HeldFen { get; init; }

    /// <summary>Bonus only.</summary>
    public long Forfeited { get; init; }

    public long ForfeitedFen { get; init; }

    /// <summary>Ended by a cancellation: paid back, or set against gifts that were kept. Deposit only.</summary>
    public long Refunded { get; init; }

    public long RefundedFen { get; init; }

    public static ReleaseSums operator +(ReleaseSums left, ReleaseSums right) => new()
    {
        Posted = left.Posted + right.Posted,
        PostedFen = left.PostedFen + right.PostedFen,
        Due = left.Due + right.Due,
        DueFen = left.DueFen + right.DueFen,
        Held = left.Held + right.Held,
        HeldFen = left.HeldFen + right.HeldFen,
        Forfeited = left.Forfeited + right.Forfeited,
        ForfeitedFen = left.ForfeitedFen + right.ForfeitedFen,
        Refunded = left.Refunded + right.Refunded,
        RefundedFen = left.RefundedFen + right.RefundedFen,
    };

    /// <summary>One state alone; every instalment that is counted so.</summary>
    internal static ReleaseSums Of(InstalmentState state, long count, long fen) => state switch
    {
        InstalmentState.Posted => new() { Posted = count, PostedFen = fen },
        InstalmentState.Due => new() { Due = count, DueFen = fen },
        InstalmentState.Held => new() { Held = count, HeldFen = fen },
        InstalmentState.Forfeited => new() { Forfeited = count, ForfeitedFen = fen },
        InstalmentState.Refunded => new() { Refunded = count, RefundedFen = fen },
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

/// <summary>Which instalments: of enrolments whose home branch lies below a path, falling due in the months between, both included.</summary>
/// <param name="FromMonth">As <c>Period.Number</c>, as is <paramref name="ToMonth"/>.</param>
public sealed record ReleaseSelection(long? CampaignId, string BranchPath, Tier? Tier, int FromMonth, int ToMonth);

/// <summary>Instalments of one home county, lot and due month in one state.</summary>
public sealed record ReleaseCount(long CountyId, Lot Lot, int Month, InstalmentState State, long Instalments, long AmountFen);

/// <summary>Counts instalments, decided and still due.</summary>
public interface IReleaseReportStore
{
    Task<IReadOnlyList<ReleaseCount>> CountAsync(IStoreSession session, ReleaseSelection selection, CancellationToken cancellationToken);
}
