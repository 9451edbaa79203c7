using Campaigns.Rules.Members;

namespace Campaigns.Rules.Quotas;

/// <summary>Where the caps of the branches come from.</summary>
public enum QuotaBasis
{
    /// <summary>The totals split over the prefectures in proportion to their members (largest remainder).</summary>
    ByMembers,

    /// <summary>Rows uploaded by HQ, which sum to the totals.</summary>
    Upload,

    /// <summary>No caps: an unlimited row per tier at the region (domain §4.1).</summary>
    Unlimited,
}

/// <summary>How the cap of enrolments is set (domain §5, Quota).</summary>
public sealed record QuotaPolicy
{
    public QuotaBasis Basis { get; init; }

    /// <summary>Units of the whole campaign per tier; the rows of all branches sum to these (domain rule 1).</summary>
    public IReadOnlyList<TierUnits> Totals { get; init; } = [];

    /// <summary>
    /// By how many percent of its cap, rounded down, a branch may overrun a row at its own cost; 0 refuses. Approved with the definition,
    /// so that no counter waits for it.
    /// </summary>
    public int OverrunPercent { get; init; }

    /// <summary>The most units a row of this cap may be overrun by.</summary>
    public long OverrunAllowed(long cap) => (long)(Int128.Max(0, cap) * Math.Max(0, OverrunPercent) / 100);
}

/// <summary>A number of quota units for one tier.</summary>
public sealed record TierUnits(Tier Tier, long Units);
