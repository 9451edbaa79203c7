using Campaigns.Application.Actors;
using Campaigns.Application.Quotas;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Campaigns;

/// <summary>What must be there before a campaign opens.</summary>
public sealed class CampaignOpeningService(CampaignDefinitionService definitions, IQuotaPlanStore plan, UnlimitedQuotaService unlimited)
{
    /// <summary>
    /// Null when the campaign may open. In this order: a revision is in force; every tier it plans units for has quota rows (any row, when it plans
    /// none); the totals set do not exceed those approved. A campaign without caps gets its rows here.
    /// </summary>
    public async Task<Refusal?> PrepareAsync(IStoreSession session, Actor actor, CampaignRow campaign, CancellationToken cancellationToken)
    {
        if (campaign.Revision is not { } revision)
            return CampaignsRefusals.NotApproved(campaign);
        if (await definitions.FindAsync(session, campaign.Id, revision, cancellationToken) is not { Definition: var definition })
            return CampaignsRefusals.Unreadable(campaign.Code, revision);
        if (definition.QuotaPolicy.Basis == QuotaBasis.Unlimited)
        {
            await unlimited.EnsureAsync(session, actor, campaign, definition, cancellationToken);
            return null;
        }

        var planned = definition.QuotaPolicy.Totals;
        var wanted = planned.Count > 0 ? planned.Select(t => t.Tier) : definition.Offers.SelectMany(o => o.Tiers).Distinct();
        var tiers = await plan.TiersAsync(session, campaign.Id, cancellationToken);
        var missing = wanted.Except(tiers).ToList();
        if (missing.Count > 0 && (planned.Count > 0 || tiers.Count == 0))
            return CampaignsRefusals.QuotaMissing(missing.Select(EnumCode.Of));
        IReadOnlyList<TierUnits> totals = await plan.TotalsAsync(session, campaign.Id, cancellationToken);
        return QuotaPlanner.AbovePlan(totals, planned);
    }
}
