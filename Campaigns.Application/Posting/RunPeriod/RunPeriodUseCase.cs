using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Posting.RunPeriod;

/// <param name="Period">The month to post; months missed before it are posted first.</param>
public sealed record RunPeriodCommand(Period Period);

/// <summary>
/// Posts a month's releases. Not one transaction but many, for a month may be ten million instalments: planning the runs, then each range
/// of enrolments by itself. Whatever crashes in between, the next call goes on where this one stopped, and a call when all is posted changes
/// nothing. Two calls at once take ranges in turn.
/// </summary>
public sealed class RunPeriodUseCase(IDatabase database, IPostingRunStore runs, PostingRangeService ranges, IBusinessClock clock)
{
    /// <param name="requestKey">The caller's idempotency key; null for jobs and the worker's verb.</param>
    /// <returns>The finished run of the month asked for, or <c>forbidden</c>, <c>period-in-future</c>, <c>database-busy</c>.</returns>
    public async Task<Result<PostingRunView>> ExecuteAsync(
        Actor actor, RunPeriodCommand command, string? requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunPosting))
            return Refusal.Forbidden();
        var current = Period.Of(clock.Today);
        if (command.Period > current)
            return PostingRefusals.PeriodInFuture(command.Period, current);

        Task<Result<RunTicket>> Plan(IStoreSession session) => PlanAsync(session, command.Period, cancellationToken);
        var ticket = requestKey is null
            ? await database.WriteAsync(Plan, cancellationToken)
            : await database.WriteOnceAsync(RequestKey.For(actor, "posting-run", requestKey, command), Plan, cancellationToken);
        if (!ticket.IsSuccess)
            return ticket.Refusal;

        foreach (var runId in await database.ReadAsync(s => runs.ListRunningAsync(s, command.Period, cancellationToken), cancellationToken))
        {
            if (await ranges.FinishAsync(actor, runId, cancellationToken) is { } refusal)
                return refusal;
        }

        var run = await database.ReadAsync(s => runs.FindAsync(s, ticket.Value.RunId, cancellationToken), cancellationToken)
            ?? throw new InvalidOperationException($"posting run {ticket.Value.RunId} is gone");
        return ticket.Replayed ? Result<PostingRunView>.FromReplay(PostingRunView.Of(run)) : PostingRunView.Of(run);
    }

    /// <summary>Starts a run for each month not finished yet, up to the one asked for: all of them are on record before the first begins.</summary>
    private async Task<Result<RunTicket>> PlanAsync(IStoreSession session, Period asked, CancellationToken cancellationToken)
    {
        var finished = await runs.LastFinishedMonthAsync(session, cancellationToken);
        var first = finished is { } last ? last + 1 : await runs.FirstDueMonthAsync(session, cancellationToken) ?? asked;
        for (var month = first; month < asked; month += 1)
            await runs.StartOrJoinAsync(session, month, clock.Today, clock.Now, cancellationToken);
        return new RunTicket(await runs.StartOrJoinAsync(session, asked, clock.Today, clock.Now, cancellationToken));
    }

    /// <summary>What a key's row keeps: the run, whose outcome is read when it is asked for again.</summary>
    private sealed record RunTicket(long RunId);
}
