using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Campaigns.Exhaustion;

/// <summary>
/// Keeps <c>exhausted</c> true to its meaning, used = cap on every row (domain §7): moves a campaign between <c>open</c> and
/// <c>exhausted</c> and touches no other state. An unlimited row is never used up; a campaign without rows is not exhausted.
/// The version stays as it is: nobody's edit goes stale because a place was sold.
/// </summary>
public sealed class CampaignExhaustionService(ICampaignExhaustionStore store, IAuditStore audit, IBusinessClock clock)
{
    /// <summary>
    /// To be called in the transaction that used a unit of <paramref name="quotaId"/> or returned one, after it did. Costs one read
    /// by key, and more only for a row's last unit: then the campaign is locked first, because two transactions that each use the
    /// last unit of a different row would otherwise not see each other. So the campaign comes after quota in the order of locks.
    /// </summary>
    public async Task RefreshAsync(IStoreSession session, long campaignId, long quotaId, CancellationToken cancellationToken)
    {
        if (await store.IsOnTheEdgeAsync(session, quotaId, cancellationToken))
            await RefreshAsync(session, campaignId, cancellationToken);
    }

    /// <summary>As above, whichever rows changed; always locks the campaign.</summary>
    public async Task RefreshAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken)
    {
        await store.LockAsync(session, campaignId, cancellationToken);
        if (await store.TryExhaustAsync(session, campaignId, cancellationToken))
            await AuditAsync(session, campaignId, "campaign.exhaust", cancellationToken);
        else if (await store.TryReplenishAsync(session, campaignId, cancellationToken))
            await AuditAsync(session, campaignId, "campaign.replenish", cancellationToken);
    }

    private Task AuditAsync(IStoreSession session, long campaignId, string action, CancellationToken cancellationToken) =>
        audit.AddAsync(
            session,
            new AuditRecord(clock.Now, Actor.System.UserId, action, "campaign", campaignId, Before: null, After: null, Reason: null),
            cancellationToken);
}
