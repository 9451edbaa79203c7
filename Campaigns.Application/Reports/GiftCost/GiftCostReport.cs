using Campaigns.Application.Stores;
using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Reports.GiftCost;

/// <summary>
/// What was handed over in a period less what came back in it, and what that cost. The cost less what members were charged for kept gifts is
/// the balance of the ledger's gift transfers of the same days on contra-revenue and retention cost.
/// </summary>
public sealed record GiftCostReport(ReportHead Head, IReadOnlyList<GiftCostRow> Items, GiftCostTotals Totals);

/// <summary>One branch and item. A sum may be below zero, where more came back than went out.</summary>
public sealed record GiftCostRow
{
    public required string BranchCode { get; init; }

    /// <summary>The prefecture's name; a county's where the report is about one.</summary>
    public required string Branch { get; init; }

    /// <summary>Code of the item.</summary>
    public required string Item { get; init; }

    public required string ItemName { get; init; }

    public required GiftKind Kind { get; init; }

    /// <summary>Serials that went out, less those exchanged or brought back.</summary>
    public required long Units { get; init; }

    public required long FaceFen { get; init; }

    /// <summary>At purchase cost; printed vouchers at face, which is what the merchants are owed for them.</summary>
    public required long CostFen { get; init; }

    /// <summary>What members were charged for gifts they kept on cancelling.</summary>
    public required long ChargedFen { get; init; }

    /// <summary>Cost less charges of enrolments within the quota.</summary>
    public required long HqFen { get; init; }

    /// <summary>Cost less charges of enrolments beyond it: the branch's own.</summary>
    public required long OwnFen { get; init; }

    /// <summary>Gifts promised and still to be handed over, as of now, to those who enrolled by the last day.</summary>
    public required long Owed { get; init; }

    public required long OwedFaceFen { get; init; }
}

/// <summary>The sums over all branches and items.</summary>
public sealed record GiftCostTotals(
    long Units, long FaceFen, long CostFen, long ChargedFen, long HqFen, long OwnFen, long Owed, long OwedFaceFen)
{
    public static GiftCostTotals Of(IReadOnlyList<GiftCostRow> rows) => new(
        rows.Sum(r => r.Units),
        rows.Sum(r => r.FaceFen),
        rows.Sum(r => r.CostFen),
        rows.Sum(r => r.ChargedFen),
        rows.Sum(r => r.HqFen),
        rows.Sum(r => r.OwnFen),
        rows.Sum(r => r.Owed),
        rows.Sum(r => r.OwedFaceFen));
}

/// <summary>Which gifts: of enrolments whose home branch lies below a path; moved between two instants, the second left out.</summary>
/// <param name="To">The last day, included.</param>
public sealed record GiftCostSelection(long? CampaignId, string BranchPath, DateTimeOffset FromAt, DateTimeOffset EndAt, DateOnly To);

/// <summary>What a count of gifts is about.</summary>
public enum GiftFlow
{
    HandedOver,
    TakenBack,

    /// <summary>Counted in money alone.</summary>
    Charged,
    Owed,
}

/// <summary>Gifts of one home county, item and funding.</summary>
/// <param name="Funding"><c>hq</c> or <c>branch</c>.</param>
/// <param name="CostFen">As booked; what was charged.</param>
public sealed record GiftCount(GiftFlow Flow, long CountyId, long ItemId, string Funding, long Units, long FaceFen, long CostFen);

/// <summary>Counts gifts that went out, came back, were charged or are owed.</summary>
public interface IGiftCostStore
{
    Task<IReadOnlyList<GiftCount>> CountAsync(IStoreSession session, GiftCostSelection selection, CancellationToken cancellationToken);
}
