using Campaigns.Application.Actors;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Ledger;

/// <summary>
/// The one way for a use case to post what happened. Takes the lock on the books, so it comes last in a transaction, behind member, quota
/// and serial.
/// </summary>
public sealed class LedgerWriterService(ILedgerStore store, IBusinessClock clock)
{
    /// <summary>
    /// Posts events by the chart's rules. Each is booked in the month it concerns, or in the oldest month that is open in every book it
    /// touches (domain §4.6). An event that is in the ledger already, by its source key, is left as it stands.
    /// </summary>
    /// <returns>How many transfers were written.</returns>
    public async Task<int> PostAsync(IStoreSession session, Actor actor, IReadOnlyList<LedgerEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
            return 0;
        var chart = await store.LoadChartAsync(session, cancellationToken);
        return await WriteAsync(session, actor, [.. events.Select(e => Postings.Draft(chart, e))], cancellationToken);
    }

    /// <summary>
    /// Takes back every transfer of an event. The reversal is an event of its own day: it concerns the month of
    /// <paramref name="occurredOn"/>. An event of zero was never posted and leaves nothing to reverse; reversing twice changes nothing.
    /// </summary>
    /// <returns>How many transfers were written.</returns>
    public async Task<int> ReverseAsync(
        IStoreSession session, Actor actor, string sourceKey, DateOnly occurredOn, CancellationToken cancellationToken)
    {
        var originals = await store.FindAsync(session, sourceKey, cancellationToken);
        var reversals = originals.Select(o => Postings.Reverse(o.Entry, o.Id, occurredOn, Period.Of(occurredOn)));
        return await WriteAsync(session, actor, [[.. reversals]], cancellationToken);
    }

    /// <param name="entries">The drafts of each event: they are booked in one month, in whichever books they lie.</param>
    private async Task<int> WriteAsync(
        IStoreSession session, Actor actor, IReadOnlyList<IReadOnlyList<TransferDraft>> entries, CancellationToken cancellationToken)
    {
        var openFrom = await store.LockOpenFromAsync(session, entries.SelectMany(e => e).Select(d => d.BookId).Distinct(), cancellationToken);
        var written = 0;
        foreach (var drafts in entries.Where(e => e.Count > 0))
        {
            var booked = Postings.BookedMonth(drafts[0].Concerns, drafts.Select(d => openFrom[d.BookId]));
            foreach (var draft in drafts)
            {
                if (await store.AddAsync(session, new NewTransfer(session.NextId(), draft, booked, clock.Now, actor.UserId), cancellationToken))
                    written++;
            }
        }

        return written;
    }
}
