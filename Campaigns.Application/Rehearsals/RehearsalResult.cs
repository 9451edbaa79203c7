using System.Text.Json.Serialization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals;

/// <summary>What a rehearsal found. Everything adds up: each table sums to <see cref="Members"/>, <see cref="Eligible"/> and <see cref="Refused"/>.</summary>
public sealed record RehearsalResult
{
    /// <summary>The day the rules were asked for.</summary>
    public required DateOnly On { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Everybody in the base.</summary>
    public required long Members { get; init; }

    public required long Eligible { get; init; }

    public long Refused => Members - Eligible;

    /// <summary>Most frequent first reason first.</summary>
    public required IReadOnlyList<ReasonCount> Reasons { get; init; }

    public required IReadOnlyList<TierCount> Tiers { get; init; }

    /// <summary>Counties by path, the highest tier first.</summary>
    public required IReadOnlyList<BranchCount> Branches { get; init; }

    /// <summary>Managers by county; members without one are a row of their county.</summary>
    public required IReadOnlyList<ManagerCount> Managers { get; init; }

    public required RehearsalForecast Forecast { get; init; }

    /// <summary>Null when no earlier campaign was named.</summary>
    public RehearsalComparison? Comparison { get; init; }
}

/// <param name="First">Members for whom it is the reason to tell first; these sum to all refused.</param>
/// <param name="Any">Members it refuses, other reasons or not.</param>
/// <param name="Tiers">The first reasons by tier.</param>
public sealed record ReasonCount(string Code, long First, long Any, IReadOnlyList<TierRefusals> Tiers)
{
    /// <summary>In the reader's language; not stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }
}

public sealed record TierRefusals(Tier Tier, long First, long Any);

public sealed record TierCount(Tier Tier, long Members, long Eligible)
{
    public long Refused => Members - Eligible;
}

public sealed record BranchCount(
    string Prefecture, string PrefectureName, string County, string CountyName, Tier Tier, long Members, long Eligible)
{
    public long Refused => Members - Eligible;
}

/// <param name="Manager">Null for members without a manager.</param>
public sealed record ManagerCount(
    string Prefecture, string PrefectureName, string County, string CountyName, string? Manager, string? ManagerName, long Members, long Eligible)
{
    public long Refused => Members - Eligible;
}
