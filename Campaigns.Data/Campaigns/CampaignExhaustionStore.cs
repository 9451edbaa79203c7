using Campaigns.Application.Campaigns.Exhaustion;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Campaigns;

/// <inheritdoc cref="ICampaignExhaustionStore"/>
public sealed class CampaignExhaustionStore : ICampaignExhaustionStore
{
    // cap - 1 as well: the row was full until this transaction gave a unit back.
    private const string OnTheEdgeSql =
        "SELECT COUNT(*) FROM quota WHERE id = :quotaId AND unlimited = 0 AND used >= cap - 1";

    private const string LockSql = "SELECT id FROM campaign WHERE id = :campaignId";

    private const string ExhaustSql =
        """
        UPDATE campaign SET state = 'exhausted'
        WHERE id = :campaignId AND state = 'open'
          AND EXISTS (SELECT q.id FROM quota q WHERE q.campaign_id = :campaignId)
          AND NOT EXISTS (SELECT q.id FROM quota q WHERE q.campaign_id = :campaignId AND (q.unlimited = 1 OR q.used < q.cap))
        """;

    private const string ReplenishSql =
        """
        UPDATE campaign SET state = 'open'
        WHERE id = :campaignId AND state = 'exhausted'
          AND EXISTS (SELECT q.id FROM quota q WHERE q.campaign_id = :campaignId AND (q.unlimited = 1 OR q.used < q.cap))
        """;

    public async Task<bool> IsOnTheEdgeAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        await session.Db().ScalarAsync<long>(OnTheEdgeSql, new { quotaId }, cancellationToken) > 0;

    public Task LockAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        session.Db().ScalarAsync<long>(session.Db().Dialect.ForUpdate(LockSql), new { campaignId }, cancellationToken);

    public async Task<bool> TryExhaustAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(ExhaustSql, new { campaignId }, cancellationToken) == 1;

    public async Task<bool> TryReplenishAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(ReplenishSql, new { campaignId }, cancellationToken) == 1;
}
