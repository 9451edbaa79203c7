namespace Campaigns.Application.Reports;

/// <summary>How far one branch has come with the members of one tier.</summary>
public sealed record ParticipationRow
{
    public required string Branch { get; init; }

    public required string TierName { get; init; }

    public required long Members { get; init; }

    /// <summary>Members who could still join at the last evaluation; those already enrolled are not among them.</summary>
    public required long Eligible { get; init; }

    /// <summary>Cap of enrolments; null when it is unlimited.</summary>
    public long? Quota { get; init; }

    /// <summary>Units of the quota taken.</summary>
    public required long Used { get; init; }

    public required long Enrolled { get; init; }
}
