using Campaigns.Application.Actors;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Time;
using Campaigns.Rules.Periods;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>
/// Posts what this month has released up to today, and every month missed before it. Daily, for not every campaign releases on the first;
/// when nothing is due it changes nothing.
/// </summary>
public sealed class PostReleasesJob(RunPeriodUseCase runPeriod, IBusinessClock clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Keep(await runPeriod.ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(clock.Today)), requestKey: null, cancellationToken));
}
