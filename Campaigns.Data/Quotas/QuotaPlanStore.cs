using Campaigns.Application.Quotas;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Data.Quotas;

/// <inheritdoc cref="IQuotaPlanStore"/>
public sealed class QuotaPlanStore : IQuotaPlanStore
{
    private const string ListSql =
        QuotaColumns.Select +
        """

        WHERE q.campaign_id = :campaignId AND b.path >= :low AND b.path < :high
        ORDER BY b.path, q.tier
        """;

    private const string FindSql =
        QuotaColumns.Select +
        """

        WHERE q.campaign_id = :campaignId AND q.branch_id = :branchId AND q.tier = :tier
        """;

    private const string TiersSql = "SELECT DISTINCT tier FROM quota WHERE campaign_id = :campaignId ORDER BY tier";

    private const string TotalsSql = "SELECT tier AS Tier, units AS Units FROM quota_total WHERE campaign_id = :campaignId ORDER BY tier";

    private const string DropTotalsSql = "DELETE FROM quota_total WHERE campaign_id = :campaignId";

    private const string AddTotalSql = "INSERT INTO quota_total (campaign_id, tier, units) VALUES (:campaignId, :tier, :units)";

    private const string LockSql = "SELECT id FROM quota WHERE campaign_id = :campaignId ORDER BY id";

    private const string SetSql =
        """
        UPDATE quota
        SET unlimited = :unlimited, cap = :cap, overrun_allowed = :overrunAllowed, member_count = :memberCount, counted_on = :countedOn
        WHERE id = :id AND (:unlimited = 1 OR held + used <= :cap) AND overrun_used <= :overrunAllowed
        """;

    private const string AddSql =
        """
        INSERT INTO quota (id, campaign_id, branch_id, tier, unlimited, cap, held, used, overrun_allowed, overrun_used, member_count, counted_on)
        VALUES (:id, :campaignId, :branchId, :tier, :unlimited, :cap, 0, 0, :overrunAllowed, 0, :memberCount, :countedOn)
        """;

    private const string TakeSql =
        "UPDATE quota SET cap = cap - :units WHERE id = :quotaId AND unlimited = 0 AND held + used <= cap - :units";

    private const string PutSql = "UPDATE quota SET cap = cap + :units WHERE id = :quotaId AND unlimited = 0";

    private const string SetOverrunSql = "UPDATE quota SET overrun_allowed = :overrunAllowed WHERE id = :quotaId AND overrun_used <= :overrunAllowed";

    private const string BranchesSql = "SELECT id AS Id, code AS Code, name AS Name, path AS Path FROM branch WHERE kind = :kind ORDER BY path";

    private const string CountMembersSql =
        """
        SELECT c.parent_id AS BranchId, m.tier AS Tier, COUNT(*) AS Members
        FROM member m
        JOIN branch c ON c.id = m.county_id
        WHERE m.status NOT IN ('closed', 'ported-out')
        GROUP BY c.parent_id, m.tier
        """;

    public Task<IReadOnlyList<QuotaRow>> ListAsync(
        IStoreSession session, long campaignId, string branchPath, CancellationToken cancellationToken)
    {
        var args = new { campaignId, low = branchPath, high = PathRange.End(branchPath) };
        return session.Db().QueryAsync<QuotaRow>(ListSql, args, cancellationToken);
    }

    public Task<QuotaRow?> FindAsync(IStoreSession session, long campaignId, long branchId, Tier tier, CancellationToken cancellationToken) =>
        session.Db().FirstOrDefaultAsync<QuotaRow>(FindSql, new { campaignId, branchId, tier = EnumCode.Of(tier) }, cancellationToken);

    public async Task<IReadOnlyList<Tier>> TiersAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryAsync<string>(TiersSql, new { campaignId }, cancellationToken)).Select(EnumCode.Parse<Tier>)];

    public async Task<IReadOnlyList<TierUnits>> TotalsAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Total>(TotalsSql, new { campaignId }, cancellationToken);
        return [.. rows.Select(r => new TierUnits(r.Tier, r.Units)).OrderByDescending(t => t.Tier)];
    }

    public async Task ReplaceTotalsAsync(
        IStoreSession session, long campaignId, IReadOnlyList<TierUnits> totals, CancellationToken cancellationToken)
    {
        await session.Db().ExecuteAsync(DropTotalsSql, new { campaignId }, cancellationToken);
        foreach (var total in totals)
        {
            var args = new { campaignId, tier = EnumCode.Of(total.Tier), units = total.Units };
            await session.Db().ExecuteAsync(AddTotalSql, args, cancellationToken);
        }
    }

    public Task LockAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<long>(session.Db().Dialect.ForUpdate(LockSql), new { campaignId }, cancellationToken);

    public async Task<bool> TrySetAsync(IStoreSession session, long quotaId, QuotaTarget target, CancellationToken cancellationToken)
    {
        var args = new
        {
            id = quotaId,
            unlimited = target.Unlimited,
            cap = target.Cap,
            overrunAllowed = target.OverrunAllowed,
            memberCount = target.MemberCount,
            countedOn = target.CountedOn,
        };
        return await session.Db().ExecuteAsync(SetSql, args, cancellationToken) == 1;
    }

    public Task<bool> TryAddAsync(
        IStoreSession session, long quotaId, long campaignId, QuotaTarget target, CancellationToken cancellationToken) =>
        session.Db().TryInsertAsync(
            AddSql,
            new
            {
                id = quotaId,
                campaignId,
                branchId = target.BranchId,
                tier = EnumCode.Of(target.Tier),
                unlimited = target.Unlimited,
                cap = target.Cap,
                overrunAllowed = target.OverrunAllowed,
                memberCount = target.MemberCount,
                countedOn = target.CountedOn,
            },
            cancellationToken);

    public async Task<bool> TryTakeAsync(IStoreSession session, long quotaId, long units, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(TakeSql, new { quotaId, units }, cancellationToken) == 1;

    public async Task<bool> TryPutAsync(IStoreSession session, long quotaId, long units, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(PutSql, new { quotaId, units }, cancellationToken) == 1;

    public async Task SetOverrunAsync(IStoreSession session, long quotaId, long overrunAllowed, CancellationToken cancellationToken)
    {
        if (await session.Db().ExecuteAsync(SetOverrunSql, new { quotaId, overrunAllowed }, cancellationToken) != 1)
            throw new InvalidOperationException($"quota row {quotaId} was overrun further while it was locked");
    }

    public Task<IReadOnlyList<QuotaBranch>> ListRegionsAsync(IStoreSession session, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<QuotaBranch>(BranchesSql, new { kind = "region" }, cancellationToken);

    public Task<IReadOnlyList<QuotaBranch>> ListPrefecturesAsync(IStoreSession session, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<QuotaBranch>(BranchesSql, new { kind = "prefecture" }, cancellationToken);

    public Task<IReadOnlyList<BranchMembers>> CountMembersAsync(IStoreSession session, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<BranchMembers>(CountMembersSql, null, cancellationToken);

    private sealed class Total
    {
        public Tier Tier { get; init; }

        public long Units { get; init; }
    }
}
