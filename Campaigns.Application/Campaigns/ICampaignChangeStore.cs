using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns;

/// <summary>Writing campaigns; only use cases of this area do.</summary>
public interface ICampaignChangeStore
{
    /// <summary>Adds a campaign; false when its code is taken (the unique index decides, and the transaction must then be given up).</summary>
    Task<bool> TryAddAsync(IStoreSession session, CampaignRow campaign, CancellationToken cancellationToken);

    /// <summary>
    /// Writes <paramref name="after"/> over <paramref name="before"/> and raises the version by one; false when the campaign has another version or
    /// state than <paramref name="before"/> by now. Holds the campaign until the transaction ends.
    /// </summary>
    Task<bool> TryChangeAsync(IStoreSession session, CampaignRow before, CampaignRow after, CancellationToken cancellationToken);

    /// <summary>Raises the version, whatever it is: something that belongs to the campaign was changed.</summary>
    Task TouchAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>By id, from the one after <paramref name="afterId"/> on; <paramref name="state"/> null: in any state.</summary>
    Task<IReadOnlyList<CampaignListRow>> ListAsync(
        IStoreSession session, CampaignState? state, long afterId, int limit, CancellationToken cancellationToken);

    /// <summary>Campaigns that the date moves: drafts with a revision in force that have begun, and opened ones that have ended.</summary>
    Task<IReadOnlyList<CampaignRow>> ListDueAsync(IStoreSession session, DateOnly today, CancellationToken cancellationToken);
}

/// <summary>A campaign in a list, with its latest revision.</summary>
public sealed record CampaignListRow
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required CampaignState State { get; init; }

    /// <summary>The revision in force; null until the first is approved.</summary>
    public int? Revision { get; init; }

    public required DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public required int LatestRevision { get; init; }

    public required RevisionState LatestState { get; init; }
}
