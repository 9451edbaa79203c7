using Campaigns.Application.Quotas;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Quotas;

/// <inheritdoc cref="IQuotaStore"/>
public sealed class QuotaStore : IQuotaStore
{
    private const string FindForSql =
        QuotaColumns.Select +
        """

        WHERE q.campaign_id = :campaignId AND q.tier = :tier AND q.branch_id IN (:b0, :b1, :b2, :b3)
        """;

    private const string FindSql =
        QuotaColumns.Select +
        """

        WHERE q.id = :quotaId
        """;

    private const string HoldSql =
        "UPDATE quota SET held = held + 1 WHERE id = :quotaId AND (unlimited = 1 OR held + used < cap)";

    private const string UseHeldSql =
        "UPDATE quota SET held = held - 1, used = used + 1 WHERE id = :quotaId AND held > 0";

    private const string ReleaseHeldSql =
        "UPDATE quota SET held = held - 1 WHERE id = :quotaId AND held > 0";

    private const string ReturnUsedSql =
        "UPDATE quota SET used = used - 1 WHERE id = :quotaId AND used > 0";

    private const string HoldOverrunSql =
        "UPDATE quota SET overrun_used = overrun_used + 1 WHERE id = :quotaId AND overrun_used < overrun_allowed";

    private const string ReleaseOverrunSql =
        "UPDATE quota SET overrun_used = overrun_used - 1 WHERE id = :quotaId AND overrun_used > 0";

    /// <summary>The tree has four levels (domain §3), so a home has at most so many ancestors, itself included.</summary>
    private const int Levels = 4;

    public async Task<QuotaRow?> FindForAsync(
        IStoreSession session, long campaignId, IReadOnlyList<long> homeAncestorIds, Tier tier, CancellationToken cancellationToken)
    {
        if (homeAncestorIds.Count > Levels)
            throw new ArgumentException($"a branch has at most {Levels} ancestors", nameof(homeAncestorIds));
        var args = new
        {
            campaignId, tier = EnumCode.Of(tier), b0 = At(0), b1 = At(1), b2 = At(2), b3 = At(3),
        };
        var found = await session.Db().QueryAsync<QuotaRow>(FindForSql, args, cancellationToken);
        return homeAncestorIds.Select(id => found.FirstOrDefault(q => q.BranchId == id)).FirstOrDefault(q => q is not null);

        // No branch has id -1: it fills the places of the levels that are not asked for.
        long At(int i) => i < homeAncestorIds.Count ? homeAncestorIds[i] : -1;
    }

    public Task<QuotaRow?> FindAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        session.Db().FirstOrDefaultAsync<QuotaRow>(FindSql, new { quotaId }, cancellationToken);

    public Task<bool> TryHoldAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        ChangeAsync(session, HoldSql, quotaId, cancellationToken);

    public Task<bool> UseHeldAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        ChangeAsync(session, UseHeldSql, quotaId, cancellationToken);

    public Task<bool> ReleaseHeldAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        ChangeAsync(session, ReleaseHeldSql, quotaId, cancellationToken);

    public Task<bool> ReturnUsedAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        ChangeAsync(session, ReturnUsedSql, quotaId, cancellationToken);

    public Task<bool> TryHoldOverrunAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        ChangeAsync(session, HoldOverrunSql, quotaId, cancellationToken);

    public Task<bool> ReleaseOverrunAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken) =>
        ChangeAsync(session, ReleaseOverrunSql, quotaId, cancellationToken);

    private static async Task<bool> ChangeAsync(IStoreSession session, string sql, long quotaId, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(sql, new { quotaId }, cancellationToken) == 1;
}
