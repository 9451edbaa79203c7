using Campaigns.Rules.Audience;

namespace Campaigns.Application.Rehearsals;

/// <summary>What a rehearsal was asked for, as it is stored; what the caller left out is filled in when it runs.</summary>
public sealed record RehearsalRequest
{
    /// <summary>The day the rules are asked for; null: today, or the first day of a campaign that has not begun.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The channel members are taken to come through; null: the first the campaign is open for.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Of a hundred eligible members so many join, to two decimals; null: as in the earlier campaign, else 30.</summary>
    public decimal? TakeUpPercent { get; init; }

    /// <summary>Months over which joinings are spread; null: those of the campaign, at most 12, and 3 without an end.</summary>
    public int? Months { get; init; }

    /// <summary>Code of an earlier campaign to compare with.</summary>
    public string? CompareWith { get; init; }
}

/// <summary>How far a rehearsal has come.</summary>
public enum RehearsalState
{
    Waiting,

    /// <summary>Being counted; after a crash it is taken up again from the start.</summary>
    Running,
    Done,

    /// <summary>Given up after several attempts that never ended.</summary>
    Failed,
}

/// <summary>A rehearsal as stored.</summary>
public sealed record RehearsalRow
{
    public required long Id { get; init; }

    public required long CampaignId { get; init; }

    public required int Revision { get; init; }

    public required RehearsalState State { get; init; }

    public required RehearsalRequest Request { get; init; }

    /// <summary>How often it was begun.</summary>
    public required int Attempts { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Name of the user who asked for it.</summary>
    public required string AskedBy { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Null until it is done.</summary>
    public RehearsalResult? Result { get; init; }
}
