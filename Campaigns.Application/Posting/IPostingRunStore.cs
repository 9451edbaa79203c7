using Campaigns.Application.Stores;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Posting;

/// <summary>The runs themselves: which months were posted and how far the unfinished ones are.</summary>
public interface IPostingRunStore
{
    /// <summary>The latest month with a finished run, or null when nothing was ever posted.</summary>
    Task<Period?> LastFinishedMonthAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>The earliest first release month of any enrolment whose releases are due, or null.</summary>
    Task<Period?> FirstDueMonthAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>
    /// Starts a run of a month, or joins the one that is under way. The unique key decides between two that start at once; a run that
    /// finished in that very moment is joined as well, having done the work.
    /// </summary>
    /// <returns>The id of the run.</returns>
    Task<long> StartOrJoinAsync(IStoreSession session, Period month, DateOnly on, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Unfinished runs of months up to this one, oldest first.</summary>
    Task<IReadOnlyList<long>> ListRunningAsync(IStoreSession session, Period upTo, CancellationToken cancellationToken);

    /// <summary>Runs with an id below <paramref name="beforeId"/>, the newest first.</summary>
    /// <param name="month">Only runs of this month; null: all.</param>
    Task<IReadOnlyList<PostingRun>> ListAsync(
        IStoreSession session, Period? month, long beforeId, int limit, CancellationToken cancellationToken);

    Task<PostingRun?> FindAsync(IStoreSession session, long runId, CancellationToken cancellationToken);

    /// <summary>Reads a run and keeps every other process out of it until the transaction ends.</summary>
    Task<PostingRun> LockAsync(IStoreSession session, long runId, CancellationToken cancellationToken);

    /// <summary>Records a finished range: its end and what it did.</summary>
    Task AdvanceAsync(IStoreSession session, long runId, long doneToId, PostingTally tally, CancellationToken cancellationToken);

    Task FinishAsync(IStoreSession session, long runId, DateTimeOffset at, CancellationToken cancellationToken);
}
