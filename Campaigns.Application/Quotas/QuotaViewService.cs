using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Quotas;

/// <summary>Puts the view of a campaign's quotas together.</summary>
public sealed class QuotaViewService(ICampaignStore campaigns, IQuotaPlanStore plan)
{
    /// <summary>The rows in the actor's subtree; null when there is no such campaign.</summary>
    public async Task<QuotasView?> FindAsync(IStoreSession session, Actor actor, string code, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, code, cancellationToken) is not { } campaign)
            return null;
        var rows = await plan.ListAsync(session, campaign.Id, actor.BranchPath, cancellationToken);
        var totals = HeadOffice.Is(actor) ? await plan.TotalsAsync(session, campaign.Id, cancellationToken) : [];
        return new QuotasView(campaign.Code, campaign.Version, totals, [.. rows.Select(QuotaItem.Of)]);
    }
}
