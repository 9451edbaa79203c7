using Campaigns.Application.Integrity;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 4: the instalments of an enrolment sum to its money, each is decided once, none before it is due and none forgotten. Paid-in money
/// is never forfeited, a bonus only by its terms; what lapsed of it is what was not used. (Posted + due + held + forfeited + refunded = the sum of the lines, because every outcome is one line of one amount.)
/// </summary>
internal sealed partial class InstalmentRule(IBusinessClock clock) : SqlRule
{
    private const string ReleaseKey = "'release:' || CAST(o.enrolment_id AS VARCHAR(20)) || ':' || o.lot || ':' || CAST(o.n AS VARCHAR(10))";

    private const string LastRunSql = """
        SELECT run_month AS RunMonth, run_on AS RunOn, started_at AS StartedAt
        FROM posting_run
        WHERE state = 'done'
        ORDER BY run_month DESC, started_at DESC
        """;

    private const string LinesOf = "l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer";

    private const string ForgottenSql = $"""
        SELECT e.id, l.lot, l.n, e.start_month + l.month_offset AS due_month
        FROM enrolment e
        JOIN member m ON m.id = e.member_id
        JOIN release_line l ON {LinesOf}
        WHERE e.state IN ('paid', 'issued', 'active') AND m.status IN ('active', 'suspended') AND e.paid_at < :StartedAt
          AND e.start_month + l.month_offset <= :RunMonth
          AND (e.start_month + l.month_offset < :currentMonth
            OR (e.start_month + l.month_offset = :currentMonth AND l.release_day <= :currentDay))
          AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
        """;

    public override int Number => 4;

    protected override string CountSql => "SELECT COUNT(*) FROM enrolment WHERE paid_at IS NOT NULL";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("lines-differ-from-deposit", "enrolment", """
            SELECT e.id, e.deposit_fen AS promised_fen, COALESCE(s.lines_fen, 0) AS lines_fen
            FROM enrolment e
            LEFT JOIN (
              SELECT campaign_id, revision, offer, SUM(amount_fen) AS lines_fen
              FROM release_line
              WHERE lot = 'paid-in'
              GROUP BY campaign_id, revision, offer
            ) s ON s.campaign_id = e.campaign_id AND s.revision = e.revision AND s.offer = e.offer
            WHERE e.deposit_fen <> COALESCE(s.lines_fen, 0)
            """),
        new("lines-differ-from-bonus", "enrolment", """
            SELECT e.id, e.bonus_fen AS promised_fen, COALESCE(s.lines_fen, 0) AS lines_fen
            FROM enrolment e
            LEFT JOIN (
              SELECT campaign_id, revision, offer, SUM(amount_fen) AS lines_fen
              FROM release_line
              WHERE lot = 'bonus'
              GROUP BY campaign_id, revision, offer
            ) s ON s.campaign_id = e.campaign_id AND s.revision = e.revision AND s.offer = e.offer
            WHERE e.bonus_fen <> COALESCE(s.lines_fen, 0)
            """),
        new("outcome-without-line", "enrolment", $"""
            SELECT o.enrolment_id, o.lot, o.n, o.amount_fen
            FROM release_outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            LEFT JOIN release_line l ON {LinesOf} AND l.lot = o.lot AND l.n = o.n
            WHERE l.n IS NULL OR l.amount_fen <> o.amount_fen OR e.start_month IS NULL OR e.start_month + l.month_offset <> o.due_month
            """),
        new("posted-without-transfer", "enrolment", $"""
            SELECT o.enrolment_id, o.lot, o.n, o.amount_fen
            FROM release_outcome o
            LEFT JOIN transfer t ON t.source_key = {ReleaseKey}
            WHERE o.outcome = 'posted' AND o.amount_fen > 0
              AND (t.id IS NULL OR t.amount_fen <> o.amount_fen OR t.enrolment_id IS NULL OR t.enrolment_id <> o.enrolment_id
                OR t.event_code <> CASE WHEN o.lot = 'bonus' THEN 'bonus-released' ELSE 'release' END)
            """),
        new("release-without-outcome", "transfer", $"""
            SELECT t.id, t.enrolment_id, t.source_key
            FROM transfer t
            WHERE t.event_code IN ('release', 'bonus-released') AND t.reverses_id IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM release_outcome o
                WHERE o.enrolment_id = t.enrolment_id AND o.outcome = 'posted' AND {ReleaseKey} = t.source_key)
            """),
        new("decided-too-early", "enrolment", $"""
            SELECT o.enrolment_id, o.lot, o.n, o.due_month
            FROM release_outcome o
            JOIN posting_run r ON r.id = o.run_id
            JOIN enrolment e ON e.id = o.enrolment_id
            JOIN release_line l ON {LinesOf} AND l.lot = o.lot AND l.n = o.n
            WHERE o.due_month > r.run_month
               OR o.due_month * 32 + l.release_day
                  > (CAST(SUBSTR(r.run_on, 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(r.run_on, 6, 2) AS INTEGER) - 1) * 32
                    + CAST(SUBSTR(r.run_on, 9, 2) AS INTEGER)
            """),
        new("run-tally-differs", "posting-run", """
            SELECT r.id, r.posted, r.amount_fen, COALESCE(s.posted, 0) AS counted, COALESCE(s.amount_fen, 0) AS counted_fen
            FROM posting_run r
            LEFT JOIN (
              SELECT run_id, COUNT(*) AS posted, SUM(amount_fen) AS amount_fen
              FROM release_outcome
              WHERE outcome = 'posted'
              GROUP BY run_id
            ) s ON s.run_id = r.id
            WHERE r.posted <> COALESCE(s.posted, 0) OR r.amount_fen <> COALESCE(s.amount_fen, 0)
            """),
        new("completed-with-open-instalments", "enrolment", $"""
            SELECT e.id, l.lot, l.n
            FROM enrolment e
            JOIN release_line l ON {LinesOf}
            LEFT JOIN release_outcome o ON o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n
            WHERE e.state = 'completed' AND (o.n IS NULL OR o.outcome = 'held')
            """),
        new("paid-in-forfeited", "enrolment", "SELECT enrolment_id, n, amount_fen FROM release_outcome WHERE outcome = 'forfeited' AND lot = 'paid-in'"),
        new("bonus-forfeited-unfounded", "enrolment", $"""
            SELECT o.enrolment_id, o.n, o.amount_fen
            FROM release_outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            LEFT JOIN release_line l ON {LinesOf} AND l.lot = o.lot AND l.n = o.n
            WHERE o.outcome = 'forfeited' AND o.lot = 'bonus'
              AND CASE WHEN o.reason = 'cancelled' AND e.state = 'cancelled' THEN 1
                       WHEN COALESCE(o.reason, 'none') <> 'cancelled' AND l.condition_json LIKE '%"unmet":"forfeit"%' THEN 1
                       ELSE 0 END = 0
            """),
        .. Lapses,
    ];

    public override async Task CheckAsync(IStoreSession session, Findings findings, CancellationToken cancellationToken)
    {
        await base.CheckAsync(session, findings, cancellationToken);
        var db = session.Db();
        if (await db.FirstOrDefaultAsync<RunRow>(db.Dialect.Limit(LastRunSql), new { limit = 1 }, cancellationToken) is not { } run)
            return;
        // After a clock was set back, what was paid since is due when its day comes again, whatever month was posted before.
        var on = Dates.Parse(run.RunOn) is var ran && ran < clock.Today ? ran : clock.Today;
        var args = new { run.RunMonth, run.StartedAt, currentMonth = Period.Of(on).Number, currentDay = on.Day };
        await RunAsync(session, findings, new SqlCheck("instalment-forgotten", "enrolment", ForgottenSql), args, cancellationToken);
    }

    private sealed class RunRow
    {
        public int RunMonth { get; init; }

        public string RunOn { get; init; } = "";

        public long StartedAt { get; init; }
    }
}
