using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Expire;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Gives back the places of reservations whose time is over.</summary>
public sealed class ExpireReservationsJob(ExpireReservationsUseCase expire) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Keep(await expire.ExecuteAsync(Actor.System, cancellationToken));
}
