using Campaigns.Application.Stores;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting;

/// <summary>
/// The set-based work on one range of enrolments (architecture, "Posting a period is set-based"). Each method is one statement over the
/// range; all run in one transaction, in the order they stand here.
/// </summary>
public interface IPostingStore
{
    /// <summary>The last id of the next so many live enrolments behind an id, or null when there are none.</summary>
    Task<long?> RangeEndAsync(IStoreSession session, long afterId, int enrolments, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps every step at the counter away from the range's members, and every book from being closed, until the transaction ends: what is
    /// decided here can't be cancelled or changed in the same moment.
    /// </summary>
    Task LockAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken);

    /// <summary>
    /// Decides every instalment without conditions, of both lots, that is due and undecided: posted, or held while the member is suspended or
    /// in arrears. Members who are closed or ported out get no outcome: their enrolments are to be cancelled.
    /// </summary>
    Task DecideAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken);

    /// <summary>
    /// Turns held instalments without conditions whose cause is gone into posted ones; they keep the reason they were held for.
    /// </summary>
    Task ReleaseHeldAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken);

    /// <summary>What this run decided in the range.</summary>
    Task<RangeTally> TallyAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken);

    /// <summary>
    /// Books a transfer for each instalment of a lot that this run posted in the range, in the home book: in the month it was due, one that
    /// was held in the month of the run, and no month before the oldest open one.
    /// </summary>
    /// <returns>How many transfers were written.</returns>
    Task<int> BookAsync(IStoreSession session, PostingRange range, ReleaseBooking booking, CancellationToken cancellationToken);

    /// <summary>Completes active enrolments of the range whose every instalment is decided and none held; their claims go.</summary>
    Task CompleteAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken);
}

/// <summary>
/// Enrolments with ids above <see cref="AfterId"/> up to <see cref="LastId"/> (included), in a run of <see cref="Month"/>. Lines due in a
/// month before that of <see cref="Today"/> are due, those of its own month from their day on.
/// </summary>
public sealed record PostingRange(long RunId, Period Month, DateOnly Today, long AfterId, long LastId, DateTimeOffset At);

/// <summary>What a run decided in a range, and how many of the posted instalments are bonus.</summary>
public sealed record RangeTally(PostingTally Tally, int BonusPosted)
{
    public int Posted => (int)Tally.Posted;

    public int PaidInPosted => Posted - BonusPosted;
}

/// <summary>The accounts a lot's release moves money between, and who books it.</summary>
/// <param name="FirstId">Id of the first transfer; as many ids behind it are leased as instalments were posted.</param>
public sealed record ReleaseBooking(Lot Lot, string EventCode, string Debit, string Credit, long FirstId, long RecordedBy);
