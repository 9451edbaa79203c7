using Campaigns.Application.Quotas;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Campaigns;

/// <summary>What must be there before a campaign opens.</summary>
public sealed class CampaignOpeningService(CampaignDefinitionService definitions, IQuotaPlanStore plan)
{
    /// <summary>
    /// Null when the campaign may open. In this order: a revision is in force; every tier it plans units for has quota rows (any row, when it plans
    /// none); the totals set do not exceed those approved.
    /// </summary>
    public async Task<Refusal?> RefusalAsync(IStoreSession session, CampaignRow campaign, CancellationToken cancellationToken)
    {
        if (campaign.Revision is not { } revision)
            return CampaignsRefusals.NotApproved(campaign);
        var definition = await definitions.GetAsync(session, campaign.Id, revision, cancellationToken);
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
