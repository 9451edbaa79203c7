using Campaigns.Application.Posting;
using Campaigns.Application.Posting.Conditional;
using Campaigns.Application.Stores;
using Campaigns.Data.Imports;
using Campaigns.Data.Imports.Bulk;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Posting;

/// <inheritdoc cref="IConditionalStore"/>
public sealed class ConditionalStore : IConditionalStore
{
    private const string AnySql = "SELECT offer FROM release_line WHERE condition_json IS NOT NULL";

    private const string DueSql = $"""
        SELECT e.id AS EnrolmentId, l.lot AS Lot, l.n AS N, l.amount_fen AS AmountFen, e.start_month + l.month_offset AS DueMonth,
               l.condition_json AS Terms, o.reason AS HeldFor,
               m.id AS MemberId, m.tier AS Tier, m.status AS Status, m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen,
               m.arpu_before_fen AS ArpuBeforeFen, m.in_arrears AS InArrears, m.brand AS Brand, m.billing AS Billing,
               m.segments AS Segments, m.facts_at AS FactsAt,
               u.spend_fen AS SpendFen, u.call_minutes AS CallMinutes, u.data_mb AS DataMb,
               v.spend_fen AS LateSpendFen, v.call_minutes AS LateCallMinutes, v.data_mb AS LateDataMb
        FROM enrolment e
        JOIN member m ON m.id = e.member_id
        JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
        LEFT JOIN release_outcome o
          ON o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId AND o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n
        LEFT JOIN member_usage u ON u.member_id = e.member_id AND u.usage_month = e.start_month + l.month_offset - 1
        LEFT JOIN member_usage v ON v.member_id = e.member_id AND v.usage_month = :monthBefore
        WHERE e.id > :AfterId AND e.id <= :LastId
          AND e.state {RunningStates.Sql}
          AND m.status IN ('active', 'suspended')
          AND l.condition_json IS NOT NULL
          AND e.start_month + l.month_offset <= :runMonth
          AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
          AND (o.outcome IS NULL OR o.outcome = 'held')
        """;

    private const string InsertSql = """
        INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, run_id, reason)
        VALUES (:enrolment_id, :lot, :n, :outcome, :amount_fen, :due_month, :decided_at, :run_id, :reason)
        """;

    private const string DecideHeldSql = """
        UPDATE release_outcome
        SET outcome = :outcome, reason = :reason, decided_at = :decidedAt, run_id = :RunId
        WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id IN ({list})
        """;

    // It stays the outcome of the run that held it first: only that run counted it.
    private const string HoldForSql = """
        UPDATE release_outcome
        SET reason = :reason, decided_at = :decidedAt
        WHERE outcome = 'held' AND lot = :lot AND n = :n AND enrolment_id IN ({list})
        """;

    public async Task<bool> AnyAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var db = session.Db();
        return await db.ScalarAsync<string?>(db.Dialect.Limit(AnySql), new { limit = 1 }, cancellationToken) is not null;
    }

    public async Task<IReadOnlyList<DueInstalment>> ReadDueAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken)
    {
        var args = new
        {
            range.AfterId,
            range.LastId,
            runMonth = range.Month.Number,
            monthBefore = range.Month.Number - 1,
            currentMonth = Period.Of(range.Today).Number,
            currentDay = range.Today.Day,
        };
        var rows = await session.Db().QueryAsync<DueRow>(DueSql, args, cancellationToken);
        return [.. rows.Select(r => r.ToInstalment(range.Month))];
    }

    public async Task WriteAsync(
        IStoreSession session, PostingRange range, IReadOnlyList<DecidedInstalment> decided, CancellationToken cancellationToken)
    {
        var db = session.Db();
        await db.InsertAsync(NewOutcomes(range), decided.Where(d => d.Instalment.HeldFor is null).ToList(), cancellationToken);
        var changes = decided.Where(d => d.Instalment.HeldFor is not null).GroupBy(d => (d.Instalment.Lot, d.Instalment.N, d.Outcome, d.Reason));
        foreach (var change in changes)
        {
            var (lot, n, outcome, reason) = change.Key;
            var common = new { lot = EnumCode.Of(lot), n, reason, decidedAt = range.At.ToUnixTimeMilliseconds() };
            var ids = change.Select(d => d.Instalment.EnrolmentId).ToArray();
            var changed = outcome == InstalmentOutcome.Held
                ? await db.ExecuteInAsync(HoldForSql, ids, common, cancellationToken)
                : await db.ExecuteInAsync(
                    DecideHeldSql, ids, new { common.lot, common.n, common.reason, common.decidedAt, range.RunId, outcome = EnumCode.Of(outcome) }, cancellationToken);
            if (changed != ids.Length)
                throw new InvalidOperationException("a held instalment was decided while its member was locked");
        }
    }

    private static BulkTable<DecidedInstalment> NewOutcomes(PostingRange range) => new(
        InsertSql,
        Column.Id<DecidedInstalment>("enrolment_id", d => d.Instalment.EnrolmentId),
        Column.Text<DecidedInstalment>("lot", d => EnumCode.Of(d.Instalment.Lot)),
        Column.Month<DecidedInstalment>("n", d => d.Instalment.N),
        Column.Text<DecidedInstalment>("outcome", d => EnumCode.Of(d.Outcome)),
        Column.Long<DecidedInstalment>("amount_fen", d => d.Instalment.AmountFen),
        Column.Month<DecidedInstalment>("due_month", d => d.Instalment.DueMonth),
        Column.Long<DecidedInstalment>("decided_at", _ => range.At.ToUnixTimeMilliseconds()),
        Column.Id<DecidedInstalment>("run_id", _ => range.RunId),
        Column.Text<DecidedInstalment>("reason", d => d.Reason));
}
