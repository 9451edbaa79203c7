using Campaigns.Rules.Periods;

namespace Campaigns.Application.Posting;

/// <summary>Whether a run has been through every enrolment.</summary>
public enum PostingRunState
{
    Running,
    Done,
}

/// <summary>The posting of one month, as it is kept: where it stands and what it did so far.</summary>
public sealed record PostingRun
{
    public required long Id { get; init; }

    public required Period Month { get; init; }

    /// <summary>The business date it began on.</summary>
    public required DateOnly On { get; init; }

    public required PostingRunState State { get; init; }

    /// <summary>The last enrolment of the last finished range; the next range begins behind it.</summary>
    public required long DoneToId { get; init; }

    public required PostingTally Tally { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>How many instalments were posted (and their sum, of both lots), held and forfeited.</summary>
public sealed record PostingTally(long Posted, long AmountFen, long Held, long Forfeited)
{
    public static PostingTally None { get; } = new(0, 0, 0, 0);

    /// <summary>Posted bonus instalments of which something lapsed when their month was over.</summary>
    public long Lapsed { get; init; }

    public long LapsedFen { get; init; }
}

/// <summary>A run as it is shown; the id as text, the month as <c>2026-11</c>.</summary>
public sealed record PostingRunView
{
    public required string Id { get; init; }

    public required string Period { get; init; }

    public required PostingRunState State { get; init; }

    public required long Posted { get; init; }

    public required long AmountFen { get; init; }

    public required long Held { get; init; }

    public required long Forfeited { get; init; }

    /// <summary>Bonus instalments of earlier months of which the unused rest lapsed.</summary>
    public required long Lapsed { get; init; }

    public required long LapsedFen { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public static PostingRunView Of(PostingRun run) => new()
    {
        Id = run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Period = run.Month.ToString(),
        State = run.State,
        Posted = run.Tally.Posted,
        AmountFen = run.Tally.AmountFen,
        Held = run.Tally.Held,
        Forfeited = run.Tally.Forfeited,
        Lapsed = run.Tally.Lapsed,
        LapsedFen = run.Tally.LapsedFen,
        StartedAt = run.StartedAt,
        FinishedAt = run.FinishedAt,
    };
}
