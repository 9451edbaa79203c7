using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Campaigns.Exhaustion;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas;

/// <summary>What splitting and setting have in common: finding the plan's frame, and putting a new plan in the place of the old.</summary>
public sealed class QuotaPlanService(
    ICampaignStore campaigns,
    ICampaignChangeStore changes,
    QuotaPolicyService policies,
    IQuotaPlanStore plan,
    CampaignExhaustionService exhaustion,
    CampaignAuditService audit)
{
    /// <summary>
    /// Locks the campaign's quota rows and raises its version, so that nobody else changes the plan until this transaction ends. Rows are
    /// locked before the campaign, as payments do it.
    /// </summary>
    public async Task<Result<QuotaPlanFrame>> BeginAsync(IStoreSession session, string code, long version, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(session, code, cancellationToken) is not { } found)
            return CampaignsRefusals.Unknown(code);
        await plan.LockAsync(session, found.Id, cancellationToken);
        // Read again: a payment that was waited for may have moved it to exhausted or back.
        if (await campaigns.FindAsync(session, found.Id, cancellationToken) is not { } campaign)
            return CampaignsRefusals.Unknown(code);
        if (campaign.Version != version)
            return CampaignsRefusals.Stale();
        if (!CampaignMachine.MayChange(campaign.State))
            return CampaignsRefusals.Closed(campaign);
        if (!await changes.TryChangeAsync(session, campaign, campaign, cancellationToken))
            return CampaignsRefusals.Stale();
        var defined = await policies.FindAsync(session, campaign, cancellationToken);
        if (!defined.IsSuccess)
            return defined.Refusal;
        return new QuotaPlanFrame(
            campaign,
            defined.Value,
            await plan.TotalsAsync(session, campaign.Id, cancellationToken),
            await plan.ListAsync(session, campaign.Id, Actor.System.BranchPath, cancellationToken));
    }

    /// <summary>Writes totals and rows; null when it was done.</summary>
    /// <param name="firstId">The first of as many leased ids as there may be new rows.</param>
    public async Task<Refusal?> ApplyAsync(
        IStoreSession session,
        Actor actor,
        QuotaPlanFrame frame,
        IReadOnlyList<TierUnits> totals,
        IReadOnlyList<QuotaTarget> targets,
        string action,
        long firstId,
        CancellationToken cancellationToken)
    {
        if (QuotaPlanner.AbovePlan(totals, frame.Planned) is { } abovePlan)
            return abovePlan;
        await plan.ReplaceTotalsAsync(session, frame.Campaign.Id, totals, cancellationToken);
        var id = firstId;
        var rows = frame.Rows.ToDictionary(r => (r.BranchId, r.Tier));
        foreach (var target in targets)
        {
            if (!rows.TryGetValue((target.BranchId, target.Tier), out var row))
            {
                if (!await plan.TryAddAsync(session, id++, frame.Campaign.Id, target, cancellationToken))
                    return CampaignsRefusals.Busy();
            }
            else if (!await plan.TrySetAsync(session, row.Id, target, cancellationToken))
            {
                if (target.OverrunAllowed < row.OverrunUsed)
                    return QuotasRefusals.OverrunBelowUsed(row, target.OverrunAllowed);
                return QuotasRefusals.BelowUsed(target.BranchName, target.Tier, target.Cap, row.Held + row.Used);
            }
        }

        await audit.AddAsync(
            session,
            actor,
            frame.Campaign.Id,
            action,
            StoredJson.Write(new { frame.Totals, rows = frame.Rows.Select(r => new { r.BranchId, r.Tier, r.Cap, r.Unlimited, r.OverrunAllowed }) }),
            StoredJson.Write(new { totals, rows = targets.Select(t => new { t.BranchId, t.Tier, t.Cap, t.Unlimited, t.OverrunAllowed }) }),
            reason: null,
            cancellationToken);
        await exhaustion.RefreshAsync(session, frame.Campaign.Id, cancellationToken);
        return null;
    }
}

/// <summary>The plan as it stands: the campaign, its definition, the totals set and all rows.</summary>
public sealed record QuotaPlanFrame(
    CampaignRow Campaign, CampaignDefinition Definition, IReadOnlyList<TierUnits> Totals, IReadOnlyList<QuotaRow> Rows)
{
    public QuotaPolicy Policy => Definition.QuotaPolicy;

    /// <summary>The units the definition plans.</summary>
    public IReadOnlyList<TierUnits> Planned => Policy.Totals;
}
