using Campaigns.Application.Imports.BonusUsage;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="IBonusUsageImportStore"/>
public sealed class BonusUsageImportStore : IBonusUsageImportStore
{
    private const string FindHolders = """
        SELECT id AS Id, enrolment_no AS EnrolmentNo, bonus_fen AS BonusFen
        FROM enrolment
        WHERE enrolment_no IN ({list})
        """;

    private const string Find = """
        SELECT enrolment_id AS EnrolmentId, usage_month AS UsageMonth, used_fen AS UsedFen, run_id AS RunId
        FROM bonus_usage
        WHERE usage_month BETWEEN :fromMonth AND :toMonth AND enrolment_id IN ({list})
        ORDER BY enrolment_id, usage_month
        """;

    private const string Change = """
        UPDATE bonus_usage
        SET used_fen = :usedFen
        WHERE enrolment_id = :enrolmentId AND usage_month = :usageMonth AND run_id IS NULL
        """;

    public async Task<IReadOnlyList<BonusHolder>> FindHoldersAsync(
        IStoreSession session, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        [
            .. (await session.Db().QueryInAsync<HolderRow, string>(FindHolders, numbers, null, cancellationToken))
                .Select(r => new BonusHolder { Id = r.Id, Number = r.EnrolmentNo, BonusFen = r.BonusFen }),
        ];

    public async Task<IReadOnlyList<StoredBonusUsage>> LockAsync(
        IStoreSession session, IReadOnlyCollection<long> enrolmentIds, int fromMonth, int toMonth, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryInAsync<Row, long>(db.Dialect.ForUpdate(Find), enrolmentIds, new { fromMonth, toMonth }, cancellationToken);
        return
        [
            .. rows.Select(r => new StoredBonusUsage
            {
                EnrolmentId = r.EnrolmentId, UsageMonth = r.UsageMonth, UsedFen = r.UsedFen, Settled = r.RunId is not null,
            }),
        ];
    }

    public Task UpdateAsync(IStoreSession session, IReadOnlyList<NewBonusUsage> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(
            Change,
            [.. changes.Select(c => new { usedFen = c.Row.UsedFen, enrolmentId = c.EnrolmentId, usageMonth = c.Row.Month.Number })],
            cancellationToken);

    private sealed class HolderRow
    {
        public long Id { get; init; }

        public string EnrolmentNo { get; init; } = "";

        public long BonusFen { get; init; }
    }

    private sealed class Row
    {
        public long EnrolmentId { get; init; }

        public int UsageMonth { get; init; }

        public long UsedFen { get; init; }

        public long? RunId { get; init; }
    }
}
