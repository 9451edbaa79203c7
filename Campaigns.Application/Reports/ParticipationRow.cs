using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports;

/// <summary>How far one branch has come with the members of one tier.</summary>
public sealed record ParticipationRow
{
    public required string BranchCode { get; init; }

    /// <summary>The prefecture's name; a county's where the report is about one.</summary>
    public required string Branch { get; init; }

    public required Tier Tier { get; init; }

    public required string TierName { get; init; }

    public required long Members { get; init; }

    /// <summary>Members who could still join at the last evaluation; those already enrolled are not among them.</summary>
    public required long Eligible { get; init; }

    /// <summary>Cap of enrolments: the rows of the branch's subtree; null when one is unlimited, 0 when the branch has none of its own.</summary>
    public long? Quota { get; init; }

    /// <summary>Units of the quota taken, from the campaign's beginning to the last day of the report; overrun is not among them.</summary>
    public required long Used { get; init; }

    /// <summary>Members enrolled in the report's period and still active or completed.</summary>
    public required long Enrolled { get; init; }

    /// <summary>Used ÷ quota.</summary>
    public double? Completion => Rates.Of(Used, Quota);

    /// <summary>Enrolled ÷ (eligible now + enrolled).</summary>
    public double? ParticipationRate => Rates.Of(Enrolled, Eligible + Enrolled);
}
