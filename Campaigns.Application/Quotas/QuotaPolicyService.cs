using Campaigns.Application.Campaigns;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Quotas;

/// <summary>Finds the definition whose quota policy holds: that of the revision in force, or of the first while none is.</summary>
public sealed class QuotaPolicyService(IRevisionStore revisions)
{
    public async Task<Result<CampaignDefinition>> FindAsync(IStoreSession session, CampaignRow campaign, CancellationToken cancellationToken)
    {
        var revision = campaign.Revision is { } inForce
            ? (await revisions.FindAsync(session, campaign.Id, inForce, cancellationToken))!
            : await revisions.LatestAsync(session, campaign.Id, cancellationToken);
        return CampaignRules.Read(revision.Definition) is { Definition: var definition }
            ? definition
            : CampaignsRefusals.Unreadable(campaign.Code, revision.Revision);
    }
}
