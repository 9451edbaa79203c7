using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting;

/// <summary>
/// Takes a run through all enrolments, range by range. A range and the run's place behind it are committed together, so that a crash loses
/// nothing and a second process takes the range after.
/// </summary>
public sealed class PostingRangeService(
    IDatabase database, IPostingRunStore runs, IPostingStore store, ILedgerStore ledger, IAuditStore audit, IBusinessClock clock)
{
    /// <summary>Enrolments a range: some tens of milliseconds of lock, and few enough transactions.</summary>
    public const int RangeSize = 5_000;

    /// <summary>Returns when the run is done, whoever did it.</summary>
    public async Task FinishAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        var done = false;
        while (!done)
        {
            var range = await database.WriteAsync(session => NextAsync(session, actor, runId, cancellationToken), cancellationToken);
            done = range.IsSuccess ? range.Value.Done : throw new InvalidOperationException($"a posting range was refused: {range.Refusal.Code}");
        }
    }

    private async Task<Result<RangeResult>> NextAsync(IStoreSession session, Actor actor, long runId, CancellationToken cancellationToken)
    {
        var run = await runs.LockAsync(session, runId, cancellationToken);
        if (run.State == PostingRunState.Done)
            return new RangeResult(true);
        if (await store.RangeEndAsync(session, run.DoneToId, RangeSize, cancellationToken) is not { } lastId)
        {
            await runs.FinishAsync(session, runId, clock.Now, cancellationToken);
            await audit.AddAsync(session, Record(actor, run), cancellationToken);
            return new RangeResult(true);
        }

        var range = new PostingRange(runId, run.Month, run.On, run.DoneToId, lastId, clock.Now);
        await store.LockAsync(session, range, cancellationToken);
        await store.DecideAsync(session, range, cancellationToken);
        await store.ReleaseHeldAsync(session, range, cancellationToken);
        var tally = await store.TallyAsync(session, range, cancellationToken);
        await store.CompleteAsync(session, range, cancellationToken);
        await runs.AdvanceAsync(session, runId, lastId, tally, cancellationToken);
        await BookAsync(session, actor, range, tally, cancellationToken);
        return new RangeResult(false);
    }

    private async Task BookAsync(IStoreSession session, Actor actor, PostingRange range, PostingTally tally, CancellationToken cancellationToken)
    {
        if (tally.Posted == 0)
            return;
        var rule = (await ledger.LoadChartAsync(session, cancellationToken)).Rule(LedgerEvents.Release);
        var booking = new ReleaseBooking(Lot.PaidIn, LedgerEvents.Release, rule.Debit, rule.Credit, tally.Posted, actor.UserId);
        if (await store.BookAsync(session, range, booking, cancellationToken) != tally.Posted)
            throw new InvalidOperationException("a posted instalment has no posting rule for its lot");
    }

    private AuditRecord Record(Actor actor, PostingRun run) =>
        new(clock.Now, actor.UserId, "posting.run", "posting-run", run.Id, null, StoredJson.Write(PostingRunView.Of(run) with { State = PostingRunState.Done }), null);

    private sealed record RangeResult(bool Done);
}
