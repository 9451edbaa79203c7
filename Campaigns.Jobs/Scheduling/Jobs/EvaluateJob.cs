using Campaigns.Application.Actors;
using Campaigns.Application.Evaluation.Evaluate;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Counts who could join each running campaign today.</summary>
public sealed class EvaluateJob(EvaluateCampaignsUseCase evaluate) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Keep(await evaluate.ExecuteAsync(Actor.System, cancellationToken));
}
