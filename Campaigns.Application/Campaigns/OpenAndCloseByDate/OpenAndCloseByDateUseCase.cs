using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.OpenAndCloseByDate;

/// <summary>Codes of the campaigns the date moved.</summary>
public sealed record MovedByDate(IReadOnlyList<string> Opened, IReadOnlyList<string> Closed);

/// <summary>
/// The daily job: opens approved campaigns whose first day has come, if their quotas are set, and closes those whose last day has
/// passed. Run again on the same day it changes nothing. A campaign that someone changes at that very moment is left to the next run.
/// </summary>
public sealed class OpenAndCloseByDateUseCase(
    IDatabase database, ICampaignChangeStore campaigns, CampaignMoveService moves, IBusinessClock clock)
{
    public async Task<Result<MovedByDate>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        return await database.WriteAsync<MovedByDate>(s => MoveAsync(s, actor, clock.Today, cancellationToken), cancellationToken);
    }

    private async Task<Result<MovedByDate>> MoveAsync(IStoreSession session, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var opened = new List<string>();
        var closed = new List<string>();
        foreach (var campaign in await campaigns.ListDueAsync(session, today, cancellationToken))
        {
            var move = campaign.State == CampaignState.Draft ? CampaignMove.Open : CampaignMove.Close;
            if (await moves.MoveAsync(session, actor, campaign, move, reason: null, cancellationToken) is null)
                (move == CampaignMove.Open ? opened : closed).Add(campaign.Code);
        }

        return new MovedByDate(opened, closed);
    }
}
