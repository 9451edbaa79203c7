using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports;

/// <summary>How far one retention manager has come with the members of one tier. Members without a manager are a row too.</summary>
public sealed record ManagerParticipationRow
{
    public required string Prefecture { get; init; }

    public required string County { get; init; }

    /// <summary>Null for members without a manager.</summary>
    public string? ManagerCode { get; init; }

    /// <summary>The manager's name, or the words that stand for "none" (未分配).</summary>
    public required string Manager { get; init; }

    public required Tier Tier { get; init; }

    public required string TierName { get; init; }

    public required long Members { get; init; }

    /// <summary>Members who could still join at the last evaluation; those already enrolled are not among them.</summary>
    public required long Eligible { get; init; }

    public required long Enrolled { get; init; }

    /// <summary>Enrolled ÷ (eligible now + enrolled).</summary>
    public double? ParticipationRate => Rates.Of(Enrolled, Eligible + Enrolled);
}
