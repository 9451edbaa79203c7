using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Quotas.Get;

/// <summary>The quotas of a campaign: the rows of the actor's subtree, parents before children.</summary>
public sealed class GetQuotasUseCase(IDatabase database, QuotaViewService views)
{
    public async Task<Result<QuotasView>> ExecuteAsync(Actor actor, string campaign, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadCampaigns))
            return Refusal.Forbidden();
        var view = await database.ReadAsync(s => views.FindAsync(s, actor, campaign, cancellationToken), cancellationToken);
        return view is null ? CampaignsRefusals.Unknown(campaign) : view;
    }
}
