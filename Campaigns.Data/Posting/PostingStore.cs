using Campaigns.Application.Posting;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Posting;

/// <inheritdoc cref="IPostingStore"/>
public sealed partial class PostingStore : IPostingStore
{
    private const string NextIdsSql = $"""
        SELECT id
        FROM enrolment
        WHERE id > :AfterId AND state {RunningStates.Sql}
        ORDER BY id
        """;

    // The member is what every step at the counter locks first: whoever holds it is alone with all the member takes part in.
    private const string LockMembersSql = $"""
        SELECT m.id
        FROM member m
        WHERE m.id IN (
          SELECT e.member_id
          FROM enrolment e
          WHERE e.id > :AfterId AND e.id <= :LastId AND e.state {RunningStates.Sql})
        ORDER BY m.id
        """;

    internal const string LockBooksSql = "SELECT id FROM book ORDER BY id";

    // Every table says the range again: no engine carries a range over from one side of a join to the other, and PostgreSQL would read
    // all outcomes for each range. A line with a condition is for the rules to decide, month by month, and not for this statement.
    private const string DecideSql = $"""
        INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, run_id, reason)
        SELECT e.id, l.lot, l.n,
               CASE WHEN m.status = 'active' AND m.in_arrears = 0 THEN 'posted' ELSE 'held' END,
               l.amount_fen, e.start_month + l.month_offset, :decidedAt, :RunId,
               CASE WHEN m.status = 'suspended' THEN 'suspended' WHEN m.in_arrears = 1 THEN 'in-arrears' END
        FROM enrolment e
        JOIN member m ON m.id = e.member_id
        JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
        WHERE e.id > :AfterId AND e.id <= :LastId
          AND e.state {RunningStates.Sql}
          AND m.status IN ('active', 'suspended')
          AND l.condition_json IS NULL
          AND e.start_month + l.month_offset <= :runMonth
          AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
          AND NOT EXISTS (
            SELECT 1 FROM release_outcome o
            WHERE o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId
              AND o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
        """;

    private const string ReleaseHeldSql = $"""
        UPDATE release_outcome
        SET outcome = 'posted', decided_at = :decidedAt, run_id = :RunId
        WHERE outcome = 'held' AND enrolment_id > :AfterId AND enrolment_id <= :LastId AND due_month <= :runMonth
          AND EXISTS (
            SELECT 1
            FROM enrolment e
            JOIN member m ON m.id = e.member_id
            JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
            WHERE e.id > :AfterId AND e.id <= :LastId AND e.id = release_outcome.enrolment_id AND e.state {RunningStates.Sql}
              AND m.status = 'active' AND m.in_arrears = 0
              AND l.lot = release_outcome.lot AND l.n = release_outcome.n AND l.condition_json IS NULL)
        """;

    private const string TallySql = """
        SELECT lot AS Lot, outcome AS Outcome, COUNT(*) AS Instalments, SUM(amount_fen) AS AmountFen
        FROM release_outcome
        WHERE enrolment_id > :AfterId AND enrolment_id <= :LastId AND run_id = :RunId
        GROUP BY lot, outcome
        """;

    public async Task<long?> RangeEndAsync(IStoreSession session, long afterId, int enrolments, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var sql = $"SELECT MAX(id) FROM ({db.Dialect.Limit(NextIdsSql)}) r";
        return await db.ScalarAsync<long?>(sql, new { AfterId = afterId, limit = enrolments }, cancellationToken);
    }

    public async Task LockAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var lockMembers = db.Dialect.ForUpdate(LockMembersSql);

        // An engine with one writer leaves the statement as it is: there is nobody to keep out.
        if (lockMembers == LockMembersSql)
            return;
        await db.QueryAsync<long>(lockMembers, new { range.AfterId, range.LastId }, cancellationToken);
        await db.QueryAsync<long>(db.Dialect.ForShare(LockBooksSql), null, cancellationToken);
    }

    public Task DecideAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            DecideSql,
            new
            {
                range.AfterId,
                range.LastId,
                range.RunId,
                runMonth = range.Month.Number,
                currentMonth = Period.Of(range.Today).Number,
                currentDay = range.Today.Day,
                decidedAt = range.At.ToUnixTimeMilliseconds(),
            },
            cancellationToken);

    public Task ReleaseHeldAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            ReleaseHeldSql,
            new { range.AfterId, range.LastId, range.RunId, runMonth = range.Month.Number, decidedAt = range.At.ToUnixTimeMilliseconds() },
            cancellationToken);

    public async Task<RangeTally> TallyAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<TallyRow>(
            TallySql, new { range.AfterId, range.LastId, range.RunId }, cancellationToken);
        var posted = rows.Where(r => r.Outcome == "posted").ToArray();
        var tally = new PostingTally(
            posted.Sum(r => r.Instalments),
            posted.Sum(r => r.AmountFen),
            rows.Where(r => r.Outcome == "held").Sum(r => r.Instalments),
            rows.Where(r => r.Outcome == "forfeited").Sum(r => r.Instalments));
        return new RangeTally(tally, (int)posted.Where(r => r.Lot == "bonus").Sum(r => r.Instalments));
    }

    private sealed class TallyRow
    {
        public string Lot { get; init; } = "";

        public string Outcome { get; init; } = "";

        public long Instalments { get; init; }

        public long AmountFen { get; init; }
    }
}
