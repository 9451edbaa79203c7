using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Rehearsals.RunWaiting;

/// <param name="Done">Rehearsals that now have a result.</param>
/// <param name="Failed">Those given up.</param>
public sealed record RehearsalsRun(int Done, int Failed);

/// <summary>
/// Runs the rehearsals that wait, one by one: each counted in one read snapshot, its result kept in one short write. One that was cut off by
/// a crash is begun again; one that never came to its end in <see cref="MostAttempts"/> is given up. To be called by one worker at a time.
/// </summary>
public sealed class RunWaitingRehearsalsUseCase(
    IDatabase database, IRehearsalStore rehearsals, RehearsalRunService runs, IBusinessClock clock)
{
    public const int MostAttempts = 3;

    public async Task<Result<RehearsalsRun>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        var outcome = new RehearsalsRun(0, 0);
        while (true)
        {
            var taken = await database.WriteAsync(s => TakeAsync(s, cancellationToken), cancellationToken);
            if (!taken.IsSuccess)
                return taken.Refusal;
            if (taken.Value.Rehearsal is not { } rehearsal)
                return outcome;
            var result = rehearsal.Attempts > MostAttempts
                ? null
                : await database.ReadAsync(s => runs.RunAsync(s, rehearsal, cancellationToken), cancellationToken);
            var kept = await database.WriteAsync(s => FinishAsync(s, rehearsal.Id, result, cancellationToken), cancellationToken);
            if (!kept.IsSuccess)
                return kept.Refusal;
            outcome = result is null ? outcome with { Failed = outcome.Failed + 1 } : outcome with { Done = outcome.Done + 1 };
        }
    }

    private async Task<Result<Taken>> TakeAsync(IStoreSession session, CancellationToken cancellationToken) =>
        new Taken(await rehearsals.TakeAsync(session, clock.Now, cancellationToken));

    private async Task<Result<Done>> FinishAsync(IStoreSession session, long id, RehearsalResult? result, CancellationToken cancellationToken)
    {
        await rehearsals.FinishAsync(session, id, result, clock.Now, cancellationToken);
        return Done.Value;
    }

    private sealed record Taken(RehearsalRow? Rehearsal);
}
