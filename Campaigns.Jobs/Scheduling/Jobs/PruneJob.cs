using Campaigns.Application.Actors;
using Campaigns.Application.Jobs.PruneRuns;
using Campaigns.Application.Requests.Prune;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Forgets what is kept for a week only: answers for idempotency keys, and the runs of jobs.</summary>
public sealed class PruneJob(PruneRequestsUseCase pruneRequests, PruneJobRunsUseCase pruneRuns) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        context.Keep(await pruneRequests.ExecuteAsync(Actor.System, cancellationToken));
        context.Keep(await pruneRuns.ExecuteAsync(Actor.System, cancellationToken));
    }
}
