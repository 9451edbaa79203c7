using Campaigns.Application.Actors;
using Campaigns.Application.Rehearsals.RunWaiting;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Runs the rehearsals that wait. Asking for one triggers it; by itself it only takes up what a crash left.</summary>
public sealed class RehearseJob(RunWaitingRehearsalsUseCase run) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Keep(await run.ExecuteAsync(Actor.System, cancellationToken));
}
