using Campaigns.Application.Stores;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Campaigns;

/// <summary>Puts a campaign's view together from its rows.</summary>
public sealed class CampaignViewService(ICampaignStore campaigns, IRevisionStore revisions)
{
    /// <param name="revision">The revision to show; null: the one in force, or the latest while none is.</param>
    /// <returns>Null when there is no such revision.</returns>
    public async Task<CampaignView?> FindAsync(
        IStoreSession session, CampaignRow campaign, int? revision, CancellationToken cancellationToken)
    {
        var latest = await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        var wanted = revision ?? campaign.Revision ?? latest.Revision;
        var shown = wanted == latest.Revision ? latest : await revisions.FindAsync(session, campaign.Id, wanted, cancellationToken);
        if (shown is null)
            return null;
        var pending = latest.Revision == campaign.Revision ? null : new PendingRevision(latest.Revision, latest.State, latest.DecidedReason);
        var definition = CampaignRules.Read(shown.Definition)?.Definition;
        return new CampaignView(
            definition ?? HeadOf(campaign), shown.Revision, shown.State, campaign.State, pending, campaign.Version)
        {
            Unreadable = definition is null,
        };
    }

    /// <summary>The view after a change in this transaction.</summary>
    public async Task<CampaignView> AfterChangeAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(session, campaignId, cancellationToken);
        return campaign is null ? throw Gone(campaignId)
            : await FindAsync(session, campaign, null, cancellationToken) ?? throw Gone(campaignId);
    }

    private static CampaignDefinition HeadOf(CampaignRow campaign) => new()
    {
        Code = campaign.Code,
        Name = campaign.Name,
        Start = campaign.StartsOn,
        End = campaign.EndsOn,
        ContractKind = campaign.ContractKind,
        Audience = [],
        Offers = [],
        QuotaPolicy = new QuotaPolicy(),
    };

    private static InvalidOperationException Gone(long campaignId) => new($"campaign {campaignId} was changed and is not there");
}
