using System.Collections.Concurrent;
using Campaigns.Application.Stores;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns;

/// <summary>
/// Definitions of revisions that were submitted once, read and parsed once: from then on a revision's text never changes, so what is
/// kept here can't grow old. Not for drafts.
/// </summary>
public sealed class CampaignDefinitionService(ICampaignStore campaigns)
{
    /// <summary>Far more than run at a time; when it is reached all are dropped and read again as needed.</summary>
    private const int Capacity = 512;

    private readonly ConcurrentDictionary<(long CampaignId, int Revision), CampaignDefinition> _parsed = new();

    /// <exception cref="InvalidOperationException">There is no such revision.</exception>
    /// <exception cref="System.Text.Json.JsonException">The stored text can't be read; stored rules that can't be read deny.</exception>
    public async Task<CampaignDefinition> GetAsync(
        IStoreSession session, long campaignId, int revision, CancellationToken cancellationToken)
    {
        if (_parsed.TryGetValue((campaignId, revision), out var known))
            return known;
        var json = await campaigns.DefinitionAsync(session, campaignId, revision, cancellationToken)
            ?? throw new InvalidOperationException($"campaign {campaignId} has no revision {revision}");
        if (_parsed.Count >= Capacity)
            _parsed.Clear();
        return _parsed.GetOrAdd((campaignId, revision), DefinitionJson.Read(json));
    }
}
