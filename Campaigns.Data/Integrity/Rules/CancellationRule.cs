namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 8: after a cancellation every paid-in instalment is posted or refunded and every one of the bonus posted or forfeited, what was refunded went to the member or paid for kept gifts, and no
/// gift is left open. (That the unit and the claims are back, rules 1 and 2 show.)
/// </summary>
internal sealed class CancellationRule : SqlRule
{
    public override int Number => 8;

    protected override string CountSql => "SELECT COUNT(*) FROM enrolment WHERE state = 'cancelled'";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("cancelled-with-open-instalments", "enrolment", """
            SELECT e.id, l.lot, l.n
            FROM enrolment e
            JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
            LEFT JOIN release_outcome o ON o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n
            WHERE e.state = 'cancelled'
              AND (o.n IS NULL OR o.outcome NOT IN ('posted', CASE WHEN l.lot = 'bonus' THEN 'forfeited' ELSE 'refunded' END))
            """),
        new("refunded-but-not-cancelled", "enrolment", """
            SELECT o.enrolment_id, o.n
            FROM release_outcome o
            JOIN enrolment e ON e.id = o.enrolment_id
            WHERE o.outcome = 'refunded' AND e.state <> 'cancelled'
            """),
        new("bonus-refunded", "enrolment", "SELECT enrolment_id, n FROM release_outcome WHERE outcome = 'refunded' AND lot = 'bonus'"),
        new("refund-differs", "enrolment", """
            SELECT e.id, COALESCE(o.refunded_fen, 0) AS refunded_fen, COALESCE(t.paid_fen, 0) AS paid_fen
            FROM enrolment e
            LEFT JOIN (
              SELECT enrolment_id, SUM(amount_fen) AS refunded_fen
              FROM release_outcome
              WHERE outcome = 'refunded' AND lot = 'paid-in'
              GROUP BY enrolment_id
            ) o ON o.enrolment_id = e.id
            LEFT JOIN (
              SELECT enrolment_id, SUM(CASE WHEN reverses_id IS NULL THEN amount_fen ELSE -amount_fen END) AS paid_fen
              FROM transfer
              WHERE event_code IN ('refund', 'kept-gift-charged') AND source_key NOT LIKE '%:hall'
              GROUP BY enrolment_id
            ) t ON t.enrolment_id = e.id
            WHERE COALESCE(o.refunded_fen, 0) <> COALESCE(t.paid_fen, 0)
            """),
        new("gift-neither-back-nor-charged", "enrolment", """
            SELECT h.enrolment_id, h.serial_id
            FROM gift_handover h
            JOIN enrolment e ON e.id = h.enrolment_id
            WHERE e.state = 'cancelled' AND h.state = 'issued'
            """),
        new("charge-not-posted", "enrolment", """
            SELECT h.enrolment_id, h.serial_id
            FROM gift_handover h
            LEFT JOIN transfer t ON t.source_key = 'gift-charged:' || CAST(h.id AS VARCHAR(20))
            WHERE h.state = 'charged' AND t.id IS NULL
            """),
        new("return-not-posted", "enrolment", """
            SELECT h.enrolment_id, h.serial_id
            FROM gift_handover h
            LEFT JOIN transfer t ON t.source_key = 'reversal:gift:' || CAST(h.id AS VARCHAR(20))
            WHERE h.state IN ('returned', 'exchanged') AND h.cost_fen > 0 AND t.id IS NULL
            """),
        new("contract-goes-on", "enrolment", """
            SELECT e.id, c.ends_on
            FROM enrolment e
            JOIN contract c ON c.enrolment_id = e.id
            JOIN transfer t ON t.enrolment_id = e.id AND t.event_code = 'refund'
            WHERE e.state = 'cancelled' AND (c.ends_on IS NULL OR c.ends_on >= t.occurred_on)
            """),
    ];
}
