using Campaigns.Application.Campaigns;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Data.Campaigns;

/// <inheritdoc cref="ICampaignChangeStore"/>
public sealed class CampaignChangeStore : ICampaignChangeStore
{
    private const string AddSql =
        """
        INSERT INTO campaign (id, code, name, state, revision, starts_on, ends_on, contract_kind, version)
        VALUES (:id, :code, :name, :state, :revision, :startsOn, :endsOn, :contractKind, :version)
        """;

    private const string ChangeSql =
        """
        UPDATE campaign
        SET name = :name, state = :state, revision = :revision, starts_on = :startsOn, ends_on = :endsOn, contract_kind = :contractKind,
            version = version + 1
        WHERE id = :id AND version = :version AND state = :stateBefore
        """;

    private const string TouchSql = "UPDATE campaign SET version = version + 1 WHERE id = :campaignId";

    private const string ListSql =
        """
        SELECT c.id AS Id, c.code AS Code, c.name AS Name, c.state AS State, c.revision AS Revision, c.starts_on AS StartsOn,
               c.ends_on AS EndsOn, r.revision AS LatestRevision, r.state AS LatestState
        FROM campaign c
        JOIN campaign_revision r ON r.campaign_id = c.id
        WHERE c.id > :afterId AND (:state = 'any' OR c.state = :state)
          AND r.revision = (SELECT MAX(x.revision) FROM campaign_revision x WHERE x.campaign_id = c.id)
        ORDER BY c.id
        """;

    private const string ListDueSql =
        """
        SELECT id AS Id, code AS Code, name AS Name, state AS State, revision AS Revision, starts_on AS StartsOn, ends_on AS EndsOn,
               contract_kind AS ContractKind, version AS Version
        FROM campaign
        WHERE (state = 'draft' AND revision IS NOT NULL AND starts_on <= :today AND (ends_on IS NULL OR ends_on >= :today))
           OR (state IN ('open', 'suspended', 'exhausted') AND ends_on < :today)
        ORDER BY id
        """;

    public Task<bool> TryAddAsync(IStoreSession session, CampaignRow campaign, CancellationToken cancellationToken) =>
        session.Db().TryInsertAsync(
            AddSql,
            new
            {
                id = campaign.Id,
                code = campaign.Code,
                name = campaign.Name,
                state = EnumCode.Of(campaign.State),
                revision = campaign.Revision,
                startsOn = campaign.StartsOn,
                endsOn = campaign.EndsOn,
                contractKind = campaign.ContractKind,
                version = campaign.Version,
            },
            cancellationToken);

    public async Task<bool> TryChangeAsync(IStoreSession session, CampaignRow before, CampaignRow after, CancellationToken cancellationToken)
    {
        var args = new
        {
            id = before.Id,
            version = before.Version,
            stateBefore = EnumCode.Of(before.State),
            name = after.Name,
            state = EnumCode.Of(after.State),
            revision = after.Revision,
            startsOn = after.StartsOn,
            endsOn = after.EndsOn,
            contractKind = after.ContractKind,
        };
        return await session.Db().ExecuteAsync(ChangeSql, args, cancellationToken) == 1;
    }

    public Task TouchAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(TouchSql, new { campaignId }, cancellationToken);

    public Task<IReadOnlyList<CampaignListRow>> ListAsync(
        IStoreSession session, CampaignState? state, long afterId, int limit, CancellationToken cancellationToken)
    {
        var args = new { afterId, limit, state = state is { } wanted ? EnumCode.Of(wanted) : "any" };
        return session.Db().QueryAsync<CampaignListRow>(session.Db().Dialect.Limit(ListSql), args, cancellationToken);
    }

    public Task<IReadOnlyList<CampaignRow>> ListDueAsync(IStoreSession session, DateOnly today, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<CampaignRow>(ListDueSql, new { today }, cancellationToken);
}
