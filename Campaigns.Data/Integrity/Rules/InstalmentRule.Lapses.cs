namespace Campaigns.Data.Integrity.Rules;

/// <content>What lapsed of a bonus.</content>
internal sealed partial class InstalmentRule
{
    private const string LapseKey = "'lapse:' || CAST(p.enrolment_id AS VARCHAR(20)) || ':' || CAST(p.n AS VARCHAR(10))";

    private const string RunMonth = "CAST(SUBSTR(r.run_on, 1, 4) AS INTEGER) * 12 + CAST(SUBSTR(r.run_on, 6, 2) AS INTEGER) - 1";

    private static readonly SqlCheck[] Lapses =
    [
        new("lapse-without-bonus", "enrolment", $"""
            SELECT p.enrolment_id, p.n, p.lapsed_fen
            FROM bonus_lapse p
            JOIN enrolment e ON e.id = p.enrolment_id
            LEFT JOIN release_line l ON {LinesOf} AND l.lot = 'bonus' AND l.n = p.n
            LEFT JOIN release_outcome o ON o.enrolment_id = p.enrolment_id AND o.lot = 'bonus' AND o.n = p.n AND o.outcome = 'posted'
            LEFT JOIN posting_run r ON r.id = o.run_id
            WHERE o.n IS NULL OR l.n IS NULL OR l.lapses = 0 OR r.id IS NULL OR p.lapse_month <> {RunMonth}
               OR p.lapsed_fen > o.amount_fen
            """),
        new("lapse-differs-from-use", "enrolment", """
            SELECT x.enrolment_id, x.lapse_month, x.lapsed_fen, x.used_fen
            FROM (
              SELECT p.enrolment_id, p.lapse_month, SUM(p.lapsed_fen) AS lapsed_fen, SUM(o.amount_fen) AS bonus_fen,
                     COALESCE(MAX(u.used_fen), -1) AS used_fen
              FROM bonus_lapse p
              JOIN release_outcome o ON o.enrolment_id = p.enrolment_id AND o.lot = 'bonus' AND o.n = p.n
              LEFT JOIN bonus_usage u ON u.enrolment_id = p.enrolment_id AND u.usage_month = p.lapse_month
              GROUP BY p.enrolment_id, p.lapse_month
            ) x
            WHERE x.used_fen < 0 OR x.lapsed_fen <> CASE WHEN x.bonus_fen > x.used_fen THEN x.bonus_fen - x.used_fen ELSE 0 END
            """),
        new("lapse-forgotten", "enrolment", $"""
            SELECT o.enrolment_id, o.n, u.usage_month
            FROM bonus_usage u
            JOIN enrolment e ON e.id = u.enrolment_id
            JOIN release_outcome o ON o.enrolment_id = u.enrolment_id AND o.lot = 'bonus' AND o.outcome = 'posted'
            JOIN posting_run r ON r.id = o.run_id
            JOIN release_line l ON {LinesOf} AND l.lot = 'bonus' AND l.n = o.n
            WHERE u.run_id IS NOT NULL AND l.lapses = 1 AND u.usage_month = {RunMonth}
              AND NOT EXISTS (SELECT 1 FROM bonus_lapse p WHERE p.enrolment_id = o.enrolment_id AND p.n = o.n)
            """),
        new("lapse-without-transfer", "enrolment", $"""
            SELECT p.enrolment_id, p.n, p.lapsed_fen
            FROM bonus_lapse p
            LEFT JOIN transfer t ON t.source_key = {LapseKey}
            WHERE p.lapsed_fen > 0
              AND (t.id IS NULL OR t.amount_fen <> p.lapsed_fen OR t.event_code <> 'bonus-lapsed'
                OR t.enrolment_id IS NULL OR t.enrolment_id <> p.enrolment_id)
            """),
        new("lapse-unfounded", "transfer", $"""
            SELECT t.id, t.enrolment_id, t.source_key
            FROM transfer t
            WHERE t.event_code = 'bonus-lapsed' AND t.reverses_id IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM bonus_lapse p WHERE p.enrolment_id = t.enrolment_id AND p.lapsed_fen > 0 AND {LapseKey} = t.source_key)
            """),
        new("run-lapses-differ", "posting-run", """
            SELECT r.id, r.lapsed, r.lapsed_fen, COALESCE(s.lapsed, 0) AS counted, COALESCE(s.lapsed_fen, 0) AS counted_fen
            FROM posting_run r
            LEFT JOIN (
              SELECT run_id, COUNT(*) AS lapsed, SUM(lapsed_fen) AS lapsed_fen
              FROM bonus_lapse
              WHERE lapsed_fen > 0
              GROUP BY run_id
            ) s ON s.run_id = r.id
            WHERE r.lapsed <> COALESCE(s.lapsed, 0) OR r.lapsed_fen <> COALESCE(s.lapsed_fen, 0)
            """),
    ];
}
