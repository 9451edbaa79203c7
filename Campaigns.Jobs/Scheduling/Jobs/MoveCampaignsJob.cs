using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.OpenAndCloseByDate;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Opens campaigns whose first day has come, and closes those whose last has passed.</summary>
public sealed class MoveCampaignsJob(OpenAndCloseByDateUseCase openAndClose) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Keep(await openAndClose.ExecuteAsync(Actor.System, cancellationToken));
}
