using Campaigns.Application.Stores;

namespace Campaigns.Application.Posting.Lapses;

/// <summary>
/// Bonus that was not used in its month, set-based over a range of enrolments: those that are completed or cancelled too, for what was
/// posted stands, and may lapse after their end. All methods but the first run in one transaction, in the order they stand here.
/// </summary>
public interface ILapseStore
{
    /// <summary>
    /// The next enrolments with a reported month that is over and not settled, or null when there are none. A month is over when it lies
    /// before the month every unfinished run began in: no run can release a bonus in it any more.
    /// </summary>
    Task<LapseRange?> NextRangeAsync(IStoreSession session, PostingRun run, DateTimeOffset at, int months, CancellationToken cancellationToken);

    /// <summary>
    /// Settles the range's reported months and decides the lapse of each bonus instalment released in them: the use of a month is taken from
    /// its instalments in their order, the rest lapses. No book can be closed from here until the transaction ends.
    /// </summary>
    Task DecideAsync(IStoreSession session, LapseRange range, CancellationToken cancellationToken);

    /// <summary>Of how many instalments something lapsed that is not booked yet, and the sum.</summary>
    Task<LapseTally> TallyAsync(IStoreSession session, LapseRange range, CancellationToken cancellationToken);

    /// <summary>Books a transfer for each of these in the home book: in the month it was released in, or the oldest open one.</summary>
    /// <returns>How many transfers were written.</returns>
    Task<int> BookAsync(IStoreSession session, LapseRange range, ReleaseBooking booking, CancellationToken cancellationToken);
}

/// <summary>
/// Enrolments with ids above <see cref="AfterId"/> up to <see cref="LastId"/> (included), in a run that began on <see cref="Today"/>; months
/// before <see cref="BeforeMonth"/> are over.
/// </summary>
public sealed record LapseRange(long RunId, int BeforeMonth, long AfterId, long LastId, DateOnly Today, DateTimeOffset At);

public sealed record LapseTally
{
    public required long Lapsed { get; init; }

    public required long LapsedFen { get; init; }
}
