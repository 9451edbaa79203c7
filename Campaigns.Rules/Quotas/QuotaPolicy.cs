using Campaigns.Rules.Members;

namespace Campaigns.Rules.Quotas;

/// <summary>How the cap of enrolments is set (domain §5, Quota).</summary>
public sealed record QuotaPolicy
{
    /// <summary>Units of the whole campaign per tier; the rows of all branches sum to these (domain rule 1).</summary>
    public IReadOnlyList<TierUnits> Totals { get; init; } = [];
}

/// <summary>A number of quota units for one tier.</summary>
public sealed record TierUnits(Tier Tier, long Units);
