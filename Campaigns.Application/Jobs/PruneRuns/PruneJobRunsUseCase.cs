using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Jobs.PruneRuns;

/// <param name="Deleted">Runs removed.</param>
public sealed record PrunedJobRuns(int Deleted);

/// <summary>Forgets runs of jobs older than seven days, except each job's latest: one job runs every minute.</summary>
public sealed class PruneJobRunsUseCase(IDatabase database, IJobRunStore runs, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<Result<PrunedJobRuns>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        return await database.WriteAsync<PrunedJobRuns>(
            async session => new PrunedJobRuns(await runs.PruneAsync(session, time.GetUtcNow() - Kept, cancellationToken)), cancellationToken);
    }
}
