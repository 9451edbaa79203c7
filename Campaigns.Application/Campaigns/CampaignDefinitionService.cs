using System.Collections.Concurrent;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Campaigns;

/// <summary>
/// Rules of revisions that were submitted once, read and made ready once: from then on a revision's text never changes, so what is
/// kept here can't grow old. Not for drafts.
/// </summary>
public sealed class CampaignDefinitionService(ICampaignStore campaigns)
{
    /// <summary>Far more than run at a time; when it is reached all are dropped and read again as needed.</summary>
    private const int Capacity = 512;

    private readonly ConcurrentDictionary<(long CampaignId, int Revision), CampaignRules> _ready = new();

    /// <summary>
    /// Null when the stored text can't be read: stored rules that can't be read deny. That is not kept, so that a text put right is seen.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such revision.</exception>
    public async Task<CampaignRules?> FindAsync(IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken)
    {
        if (_ready.TryGetValue((campaignId, revision), out var known))
            return known;
        var json = await campaigns.DefinitionAsync(session, campaignId, revision, cancellationToken)
            ?? throw new InvalidOperationException($"campaign {campaignId} has no revision {revision}");
        if (CampaignRules.Read(json) is not { } rules)
            return null;
        if (_ready.Count >= Capacity)
            _ready.Clear();
        return _ready.GetOrAdd((campaignId, revision), rules);
    }
}
