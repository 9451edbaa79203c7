using Campaigns.Application.Rehearsals;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Rehearsals;

/// <inheritdoc cref="IRehearsalStore"/>
public sealed class RehearsalStore : IRehearsalStore
{
    private const string InsertSql = """
        INSERT INTO rehearsal (id, campaign_id, revision, state, request_json, attempts, asked_by, asked_at)
        VALUES (:Id, :CampaignId, :Revision, 'waiting', :request, 0, :AskedBy, :askedAt)
        """;

    private const string FindSql = """
        SELECT r.id AS Id, r.campaign_id AS CampaignId, r.revision AS Revision, r.state AS State, r.request_json AS RequestJson,
               r.attempts AS Attempts, r.result_json AS ResultJson, u.display_name AS AskedBy, r.asked_at AS AskedAt, r.finished_at AS FinishedAt
        FROM rehearsal r
        JOIN app_user u ON u.id = r.asked_by
        WHERE r.id = :id
        """;

    private const string ListSql = """
        SELECT r.id AS Id, r.campaign_id AS CampaignId, r.revision AS Revision, r.state AS State, r.request_json AS RequestJson,
               r.attempts AS Attempts, u.display_name AS AskedBy, r.asked_at AS AskedAt, r.finished_at AS FinishedAt
        FROM rehearsal r
        JOIN app_user u ON u.id = r.asked_by
        WHERE r.campaign_id = :campaignId
        ORDER BY r.id DESC
        """;

    private const string NextSql = "SELECT MIN(id) FROM rehearsal WHERE state IN ('waiting', 'running')";

    private const string TakeSql = """
        UPDATE rehearsal
        SET state = 'running', attempts = attempts + 1, started_at = :startedAt
        WHERE id = :id AND state IN ('waiting', 'running')
        """;

    private const string FinishSql = """
        UPDATE rehearsal
        SET state = :state, result_json = :result, finished_at = :finishedAt
        WHERE id = :id AND state = 'running'
        """;

    private const string CostsSql = """
        SELECT i.code AS Item, i.source AS Source, b.face_fen AS FaceFen, b.cost_fen AS CostFen
        FROM gift_item i
        LEFT JOIN gift_batch b ON b.item_id = i.id
          AND NOT EXISTS (SELECT 1 FROM gift_batch x
                          WHERE x.item_id = b.item_id AND x.face_fen = b.face_fen
                            AND (x.received_on > b.received_on OR (x.received_on = b.received_on AND x.id > b.id)))
        ORDER BY i.code, b.face_fen
        """;

    private const string DepositsSql = """
        SELECT e.home_branch_id AS CountyId, e.tier AS Tier, SUM(e.deposit_fen) AS DepositFen, 0 AS GiftCostFen
        FROM enrolment e
        WHERE e.campaign_id = :campaignId AND e.state IN ('paid', 'issued', 'active', 'completed')
        GROUP BY e.home_branch_id, e.tier
        """;

    private const string GiftsSql = """
        SELECT e.home_branch_id AS CountyId, e.tier AS Tier, 0 AS DepositFen,
               SUM(CASE WHEN i.source = 'printed' THEN h.face_fen ELSE h.cost_fen END) AS GiftCostFen
        FROM gift_handover h
        JOIN enrolment e ON e.id = h.enrolment_id
        JOIN gift_serial s ON s.id = h.serial_id
        JOIN gift_item i ON i.id = s.item_id
        WHERE e.campaign_id = :campaignId AND e.state IN ('paid', 'issued', 'active', 'completed') AND h.state = 'issued'
        GROUP BY e.home_branch_id, e.tier
        """;

    public Task AddAsync(IStoreSession session, NewRehearsal rehearsal, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            InsertSql,
            new
            {
                rehearsal.Id,
                rehearsal.CampaignId,
                rehearsal.Revision,
                request = StoredJson.Write(rehearsal.Request),
                rehearsal.AskedBy,
                askedAt = rehearsal.AskedAt,
            },
            cancellationToken);

    public async Task<RehearsalRow?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<StoredRehearsal>(FindSql, new { id }, cancellationToken))?.ToRow();

    public async Task<IReadOnlyList<RehearsalRow>> ListAsync(
        IStoreSession session, long campaignId, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryAsync<StoredRehearsal>(db.Dialect.Limit(ListSql), new { campaignId, limit }, cancellationToken);
        return [.. rows.Select(r => r.ToRow())];
    }

    public async Task<RehearsalRow?> TakeAsync(IStoreSession session, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await session.Db().ScalarAsync<long?>(NextSql, null, cancellationToken) is not { } id)
            return null;
        await session.Db().ExecuteAsync(TakeSql, new { id, startedAt = at }, cancellationToken);
        return await FindAsync(session, id, cancellationToken);
    }

    public Task FinishAsync(IStoreSession session, long id, RehearsalResult? result, DateTimeOffset at, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            FinishSql,
            new
            {
                id,
                state = EnumCode.Of(result is null ? RehearsalState.Failed : RehearsalState.Done),
                result = result is null ? null : StoredJson.Write(result),
                finishedAt = at,
            },
            cancellationToken);

    public async Task<IReadOnlyList<GiftCostRow>> LatestCostsAsync(IStoreSession session, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryAsync<CostRow>(CostsSql, null, cancellationToken))
            .Select(r => new GiftCostRow(r.Item, EnumCode.Parse<GiftSource>(r.Source), r.FaceFen, r.CostFen))];

    public async Task<IReadOnlyList<JoinedMoney>> JoinedMoneyAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken)
    {
        var deposits = await session.Db().QueryAsync<MoneyRow>(DepositsSql, new { campaignId }, cancellationToken);
        var gifts = await session.Db().QueryAsync<MoneyRow>(GiftsSql, new { campaignId }, cancellationToken);
        return [.. deposits.Concat(gifts).Select(r => new JoinedMoney(r.CountyId, EnumCode.Parse<Tier>(r.Tier), r.DepositFen, r.GiftCostFen))];
    }
}
