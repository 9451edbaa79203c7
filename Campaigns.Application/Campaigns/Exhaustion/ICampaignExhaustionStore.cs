using Campaigns.Application.Stores;

namespace Campaigns.Application.Campaigns.Exhaustion;

/// <summary>What <see cref="CampaignExhaustionService"/> needs from the database.</summary>
public interface ICampaignExhaustionStore
{
    /// <summary>
    /// Whether the last unit of a row was just used or just came back: only then can the campaign's state depend on it. Reads one
    /// row this transaction has already locked.
    /// </summary>
    Task<bool> IsOnTheEdgeAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>Locks the campaign until the transaction ends, so that the next statement sees what others have committed.</summary>
    Task LockAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>Open → exhausted, if the campaign has rows and each is used up; true when it changed.</summary>
    Task<bool> TryExhaustAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>Exhausted → open, if any row has a unit that is not used; true when it changed.</summary>
    Task<bool> TryReplenishAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);
}
