using Campaigns.Application.Actors;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting.Lapses;

/// <summary>
/// The last part of a run: takes back what was not used of bonuses whose month is over (domain §5, §6). It needs no place in the run: what
/// is settled is not found again, whoever goes on after a crash.
/// </summary>
public sealed class LapseService(ILapseStore store, IPostingRunStore runs, ILedgerStore ledger, IBusinessClock clock)
{
    /// <summary>Settles one range.</summary>
    /// <returns>How many ids it took; null when nothing is left to settle; or the refusal that asks for more ids.</returns>
    internal async Task<Result<RangeResult>?> NextAsync(
        IStoreSession session, Actor actor, PostingRun run, IdBlock block, CancellationToken cancellationToken)
    {
        if (await store.NextRangeAsync(session, run, clock.Now, PostingRangeService.RangeSize, cancellationToken) is not { } range)
            return null;
        await store.DecideAsync(session, range, cancellationToken);
        var tally = await store.TallyAsync(session, range, cancellationToken);
        if (tally.Lapsed > block.Count)
            return PostingRefusals.IdsMissing((int)tally.Lapsed);
        if (tally.Lapsed > 0)
        {
            var rule = (await ledger.LoadChartAsync(session, cancellationToken)).Rule(LedgerEvents.BonusLapsed);
            var booking = new ReleaseBooking(Lot.Bonus, LedgerEvents.BonusLapsed, rule.Debit, rule.Credit, block.First, actor.UserId);
            if (await store.BookAsync(session, range, booking, cancellationToken) != tally.Lapsed)
                throw new InvalidOperationException("lapses were counted that could not be booked");
        }

        var counted = PostingTally.None with { Lapsed = tally.Lapsed, LapsedFen = tally.LapsedFen };
        await runs.AdvanceAsync(session, run.Id, run.DoneToId, counted, cancellationToken);
        return new RangeResult(false, (int)tally.Lapsed);
    }
}
