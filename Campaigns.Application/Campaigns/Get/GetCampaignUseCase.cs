using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Campaigns.Get;

/// <param name="Revision">The revision to show; null: the one in force, or the first while none is.</param>
public sealed record GetCampaignQuery(string Code, int? Revision = null);

/// <summary>One campaign with a revision's definition. Campaigns are the whole company's: no branch is kept from them.</summary>
public sealed class GetCampaignUseCase(IDatabase database, ICampaignStore campaigns, CampaignViewService views)
{
    public async Task<Result<CampaignView>> ExecuteAsync(Actor actor, GetCampaignQuery query, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadCampaigns))
            return Refusal.Forbidden();
        return await database.ReadAsync(s => FindAsync(s, query, cancellationToken), cancellationToken);
    }

    private async Task<Result<CampaignView>> FindAsync(IStoreSession session, GetCampaignQuery query, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, query.Code, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(query.Code);
        return await views.FindAsync(session, campaign, query.Revision, cancellationToken) is { } view
            ? view
            : CampaignsRefusals.RevisionUnknown(query.Code, query.Revision ?? 0);
    }
}
