using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Quotas;

/// <summary>The rows of a campaign without caps: an unlimited one per offered tier at the region, for no row means no (domain §4.1).</summary>
public sealed class UnlimitedQuotaService(IQuotaPlanStore plan, CampaignAuditService audit)
{
    /// <summary>What the rows are to be; those that are there and are not named come to nothing.</summary>
    public async Task<IReadOnlyList<QuotaTarget>> TargetsAsync(
        IStoreSession session, CampaignDefinition definition, CancellationToken cancellationToken)
    {
        var regions = await plan.ListRegionsAsync(session, cancellationToken);
        var tiers = definition.Offers.SelectMany(o => o.Tiers).Distinct().Order();
        return [.. tiers.SelectMany(t => regions.Select(r => new QuotaTarget(r.Id, r.Name, t, Cap: 0) { Unlimited = true }))];
    }

    /// <summary>Adds the rows of tiers that have none, as a campaign is opened.</summary>
    public async Task EnsureAsync(
        IStoreSession session, Actor actor, CampaignRow campaign, CampaignDefinition definition, CancellationToken cancellationToken)
    {
        var present = await plan.TiersAsync(session, campaign.Id, cancellationToken);
        var missing = (await TargetsAsync(session, definition, cancellationToken)).Where(t => !present.Contains(t.Tier)).ToArray();
        foreach (var target in missing)
        {
            if (!await plan.TryAddAsync(session, session.NextId(), campaign.Id, target, cancellationToken))
                throw new InvalidOperationException($"campaign {campaign.Id} got a quota row for {EnumCode.Of(target.Tier)} while it was opened");
        }

        if (missing.Length > 0)
        {
            await audit.AddAsync(
                session,
                actor,
                campaign.Id,
                "quota.split",
                null,
                StoredJson.Write(new { rows = missing.Select(t => new { t.BranchId, t.Tier, t.Unlimited }) }),
                reason: null,
                cancellationToken);
        }
    }
}
