using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.OpenAndCloseByDate;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Evaluation.Evaluate;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Results;
using Campaigns.Application.Time;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Demo;

/// <summary>
/// What the scheduled jobs do, done now, in the order of the night: a place given back before campaigns close by date, and both before
/// money is released.
/// </summary>
public sealed class DueWorkService(
    ExpireReservationsUseCase expire, OpenAndCloseByDateUseCase openAndClose, RunPeriodUseCase runPeriod, EvaluateCampaignsUseCase evaluate, IBusinessClock clock)
{
    /// <summary>Everything due up to now. Null, or the refusal that ended it.</summary>
    public async Task<Refusal?> CatchUpAsync(CancellationToken cancellationToken) =>
        (await expire.ExecuteAsync(Actor.System, cancellationToken)).Refusal
        ?? (await openAndClose.ExecuteAsync(Actor.System, cancellationToken)).Refusal
        ?? (await runPeriod.ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(clock.Today)), requestKey: null, cancellationToken)).Refusal;

    /// <summary>What is only of interest as of the last day: who could join.</summary>
    public async Task<Refusal?> CloseDayAsync(CancellationToken cancellationToken) =>
        (await evaluate.ExecuteAsync(Actor.System, cancellationToken)).Refusal;
}
