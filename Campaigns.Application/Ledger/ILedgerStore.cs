using Campaigns.Application.Stores;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Ledger;

/// <summary>The books: the chart, the months that are open, and the transfers, which are only ever added.</summary>
public interface ILedgerStore
{
    Task<Chart> LoadChartAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>
    /// The oldest open month of each book, kept from changing until the transaction ends: closing a month and posting share this lock.
    /// </summary>
    /// <param name="bookIds">Locked in ascending order, whatever order they come in.</param>
    Task<IReadOnlyDictionary<long, Period>> LockOpenFromAsync(
        IStoreSession session, IEnumerable<long> bookIds, CancellationToken cancellationToken);

    /// <returns>False when that source key is in the ledger already.</returns>
    Task<bool> AddAsync(IStoreSession session, NewTransfer transfer, CancellationToken cancellationToken);

    /// <summary>The transfers of an event: the one with its source key and, when it touched two books, the one at the hall.</summary>
    Task<IReadOnlyList<PostedTransfer>> FindAsync(IStoreSession session, string sourceKey, CancellationToken cancellationToken);

    /// <summary>Transfers in id order behind <paramref name="afterId"/>, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<TransferItem>> ListAsync(
        IStoreSession session, LedgerSelection selection, long afterId, int limit, CancellationToken cancellationToken);

    /// <summary>Debits and credits of each account in each book, by book and account.</summary>
    Task<IReadOnlyList<AccountBalance>> BalancesAsync(IStoreSession session, LedgerSelection selection, CancellationToken cancellationToken);
}

/// <summary>An entry about to be written.</summary>
public sealed record NewTransfer(long Id, TransferDraft Draft, Period BookedMonth, DateTimeOffset RecordedAt, long RecordedBy);

/// <summary>An entry of the ledger, as it would have to be reversed.</summary>
public sealed record PostedTransfer(long Id, TransferDraft Entry);

/// <summary>Which part of the ledger: books at or below a path; null leaves a filter out.</summary>
/// <param name="Period">The month booked in.</param>
/// <param name="Enrolment">An enrolment's readable number.</param>
/// <param name="Account">Debited or credited.</param>
public sealed record LedgerSelection(string BookPath, Period? Period, string? Enrolment, string? Account);
