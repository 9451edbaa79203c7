namespace Campaigns.Application.Reports;

/// <summary>What stands above every report: what it shows, for whom and when, and who made it.</summary>
public sealed record ReportHead
{
    public required string Title { get; init; }

    /// <summary>The campaign reported on; null when the report covers all of them.</summary>
    public string? CampaignName { get; init; }

    /// <summary>The branch whose subtree is reported on.</summary>
    public required string BranchName { get; init; }

    /// <summary>First day of the period, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Business time, in the zone in which it is to be shown.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Name of the user who asked for it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Day of the evaluation and of the member counts that the report rests on; null when there was none yet or none is used.</summary>
    public DateOnly? EvaluatedOn { get; init; }
}
