using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Ledger;
using Campaigns.Application.Posting.Conditional;
using Campaigns.Application.Posting.Lapses;
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
    IDatabase database,
    IIdSource ids,
    IPostingRunStore runs,
    IPostingStore store,
    ConditionalService conditional,
    LapseService lapses,
    ILedgerStore ledger,
    IAuditStore audit,
    IBusinessClock clock)
{
    /// <summary>Enrolments a range: some tens of milliseconds of lock, and few enough transactions.</summary>
    public const int RangeSize = 5_000;

    /// <summary>A lease is good for this many ranges like the last one, for taking ids is a transaction of its own.</summary>
    private const int RangesPerLease = 20;

    /// <summary>Returns when the run is done, whoever did it; or with the refusal that stopped it (<c>database-busy</c>).</summary>
    public async Task<Refusal?> FinishAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        var block = new IdBlock(0, 0);
        while (true)
        {
            var attempt = block;
            var range = await database.WriteAsync(session => NextAsync(session, actor, runId, attempt, cancellationToken), cancellationToken);
            if (range.IsSuccess)
            {
                if (range.Value.Done)
                    return null;
                block = block.Behind(range.Value.IdsUsed);
                if (block.Count < range.Value.IdsUsed)
                    block = await LeaseAsync(range.Value.IdsUsed, cancellationToken);
            }
            else if (PostingRefusals.IdsMissing(range.Refusal) is { } missing)
            {
                block = await LeaseAsync(missing, cancellationToken);
            }
            else
            {
                return range.Refusal;
            }
        }
    }

    private async Task<IdBlock> LeaseAsync(int perRange, CancellationToken cancellationToken) =>
        new(await ids.LeaseAsync(perRange * RangesPerLease, cancellationToken), perRange * RangesPerLease);

    private async Task<Result<RangeResult>> NextAsync(
        IStoreSession session, Actor actor, long runId, IdBlock block, CancellationToken cancellationToken)
    {
        var run = await runs.LockAsync(session, runId, cancellationToken);
        if (run.State == PostingRunState.Done)
            return new RangeResult(true, 0);
        if (await store.RangeEndAsync(session, run.DoneToId, RangeSize, cancellationToken) is { } lastId)
            return await PostAsync(session, actor, new PostingRange(runId, run.Month, run.On, run.DoneToId, lastId, clock.Now), block, cancellationToken);
        if (await lapses.NextAsync(session, actor, run, block, cancellationToken) is { } lapsed)
            return lapsed;
        await runs.FinishAsync(session, runId, clock.Now, cancellationToken);
        await audit.AddAsync(session, Record(actor, run), cancellationToken);
        return new RangeResult(true, 0);
    }

    private async Task<Result<RangeResult>> PostAsync(
        IStoreSession session, Actor actor, PostingRange range, IdBlock block, CancellationToken cancellationToken)
    {
        await store.LockAsync(session, range, cancellationToken);
        await store.DecideAsync(session, range, cancellationToken);
        await store.ReleaseHeldAsync(session, range, cancellationToken);
        await conditional.DecideAsync(session, range, cancellationToken);
        var tally = await store.TallyAsync(session, range, cancellationToken);
        if (tally.Posted > block.Count)
            return PostingRefusals.IdsMissing(tally.Posted);
        if (tally.Posted > 0)
        {
            var chart = await ledger.LoadChartAsync(session, cancellationToken);
            await BookAsync(session, range, Booking(Lot.PaidIn, LedgerEvents.Release, block.First), tally.PaidInPosted, cancellationToken);
            await BookAsync(
                session, range, Booking(Lot.Bonus, LedgerEvents.BonusReleased, block.First + tally.PaidInPosted), tally.BonusPosted, cancellationToken);

            ReleaseBooking Booking(Lot lot, string eventCode, long firstId)
            {
                var rule = chart.Rule(eventCode);
                return new ReleaseBooking(lot, eventCode, rule.Debit, rule.Credit, firstId, actor.UserId);
            }
        }

        await store.CompleteAsync(session, range, cancellationToken);
        await runs.AdvanceAsync(session, range.RunId, range.LastId, tally.Tally, cancellationToken);
        return new RangeResult(false, tally.Posted);
    }

    private async Task BookAsync(
        IStoreSession session, PostingRange range, ReleaseBooking booking, int posted, CancellationToken cancellationToken)
    {
        if (posted > 0 && await store.BookAsync(session, range, booking, cancellationToken) != posted)
            throw new InvalidOperationException("an instalment was counted that could not be booked");
    }

    private AuditRecord Record(Actor actor, PostingRun run)
    {
        var outcome = PostingRunView.Of(run with { State = PostingRunState.Done, FinishedAt = clock.Now });
        return new AuditRecord(clock.Now, actor.UserId, "posting.run", "posting-run", run.Id, null, StoredJson.Write(outcome), null);
    }
}
