using Campaigns.Application.Stores;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Campaigns;

/// <summary>Reading campaigns, as every other slice needs them.</summary>
public interface ICampaignStore
{
    Task<CampaignRow?> FindAsync(IStoreSession session, string code, CancellationToken cancellationToken);

    Task<CampaignRow?> FindAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>
    /// Campaigns in state <c>open</c> or <c>exhausted</c>, by id: an exhausted one still takes members where a branch may overrun. Whether
    /// one takes members today is for the rules to say (its dates).
    /// </summary>
    Task<IReadOnlyList<CampaignRow>> ListOpenAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>The definition of a revision as it was written; null when there is no such revision.</summary>
    Task<string?> DefinitionAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken);

    /// <summary>An approved revision's compiled instalments for one offer, by lot and number.</summary>
    Task<IReadOnlyList<ReleaseLine>> ReleaseLinesAsync(
        IStoreSession session, long campaignId, int revision, string offer, CancellationToken cancellationToken);
}
