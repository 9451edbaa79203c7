using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Reports;

/// <summary>Finds what a report's query names; whatever is outside the actor's subtree is absent.</summary>
public sealed class ReportScopeService(IBranchStore branches, IManagerStore managers, ICampaignStore campaigns, IBusinessClock clock)
{
    /// <param name="defaultFrom">The first day when the query names none, given the last day and the campaign.</param>
    public async Task<Result<ReportScope>> FindAsync(
        IStoreSession session,
        Actor actor,
        ReportQuery query,
        Func<DateOnly, CampaignRow?, DateOnly> defaultFrom,
        CancellationToken cancellationToken)
    {
        var path = await branches.FindInScopeAsync(session, actor, query.Branch, cancellationToken);
        if (!path.IsSuccess)
            return path.Refusal;
        CampaignRow? campaign = null;
        if (!string.IsNullOrEmpty(query.Campaign))
        {
            campaign = await campaigns.FindAsync(session, query.Campaign, cancellationToken);
            if (campaign is null)
                return CampaignsRefusals.Unknown(query.Campaign);
        }

        RetentionManager? manager = null;
        if (!string.IsNullOrEmpty(query.Manager))
        {
            manager = await managers.FindAsync(session, query.Manager, cancellationToken);
            if (manager is null || !actor.Sees(manager.CountyPath))
                return DirectoryRefusals.ManagerUnknown(query.Manager);
        }

        var to = query.To ?? clock.Today;
        var from = query.From ?? defaultFrom(to, campaign);
        if (from > to)
            return Refusal.Field("to", "range-reversed");
        var lineage = await branches.LineageAsync(session, path.Value, cancellationToken);
        return new ReportScope((lineage.Count > 0 ? lineage[^1].Name : null) ?? actor.DisplayName, path.Value, campaign, manager?.Id, query.Tier, from, to);
    }
}
