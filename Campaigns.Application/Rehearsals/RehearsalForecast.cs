using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Application.Rehearsals;

/// <summary>Where the share of members who join was taken from.</summary>
public enum TakeUpSource
{
    /// <summary>Asked for.</summary>
    Given,

    /// <summary>The earlier campaign's participation rate.</summary>
    EarlierCampaign,

    /// <summary>30 of a hundred.</summary>
    Assumed,
}

/// <summary>Which quota the forecast stands on.</summary>
public enum QuotaSource
{
    /// <summary>The rows that are set.</summary>
    Rows,

    /// <summary>None is set yet: the totals of the definition, split by the members counted.</summary>
    Split,

    /// <summary>The definition sets no cap.</summary>
    Unlimited,
}

/// <summary>What happens when that share of the eligible members joins. Amounts in fen; the months sum to the totals exactly.</summary>
public sealed record RehearsalForecast
{
    public required decimal TakeUpPercent { get; init; }

    public required TakeUpSource TakeUpSource { get; init; }

    public required QuotaSource QuotaSource { get; init; }

    /// <summary>Months over which joinings are spread, from <see cref="FirstMonth"/>.</summary>
    public required int Months { get; init; }

    public required Period FirstMonth { get; init; }

    /// <summary>Whether some instalment has conditions: it counts as released when it falls due, so this is the most that can be released.</summary>
    public required bool ConditionalCountedAsReleased { get; init; }

    public required long Demand { get; init; }

    public required long Within { get; init; }

    /// <summary>Joinings at the branches' own cost.</summary>
    public required long Overrun { get; init; }

    public required long TurnedAway { get; init; }

    public long Joined => Within + Overrun;

    public required long DepositFen { get; init; }

    public required long BonusFen { get; init; }

    public required long GiftFaceFen { get; init; }

    public required long GiftCostFen { get; init; }

    /// <summary>What of the gifts' cost is the branches' own.</summary>
    public required long GiftCostBranchFen { get; init; }

    public required IReadOnlyList<QuotaForecast> Quotas { get; init; }

    public required IReadOnlyList<MonthForecast> ByMonth { get; init; }

    public required IReadOnlyList<BranchForecast> ByBranch { get; init; }
}

/// <summary>One quota row. <see cref="Branch"/> is null for members for whom there is no row: they are turned away.</summary>
/// <param name="Cap">Null when unlimited.</param>
/// <param name="Free">Units left now; null when unlimited.</param>
/// <param name="OverrunLeft">Units of the overrun allowance left now.</param>
/// <param name="Left">Units left in the end; null when unlimited.</param>
public sealed record QuotaForecast(
    string? Branch,
    string? BranchName,
    Tier Tier,
    long? Cap,
    long? Free,
    long OverrunLeft,
    long Demand,
    long Within,
    long Overrun,
    long TurnedAway,
    long? Left);

/// <summary>What a prefecture's members of one tier bring and cost.</summary>
public sealed record BranchForecast(
    string Branch, string BranchName, Tier Tier, long Eligible, long Demand, long Joined, long DepositFen, long BonusFen, long GiftFaceFen, long GiftCostFen);
