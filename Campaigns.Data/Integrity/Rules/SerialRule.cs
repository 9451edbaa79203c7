namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 7: a serial is in one place, and everything that speaks of it says the same place: its own state, the hand-overs, the gifts of the
/// enrolment, its batch.
/// </summary>
internal sealed class SerialRule : SqlRule
{
    /// <summary>Hand-overs whose serial is with the customer.</summary>
    private const string Out = "('issued', 'charged', 'kept')";

    public override int Number => 7;

    protected override string CountSql => "SELECT COUNT(*) FROM gift_serial";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("serial-suggested-to-nobody", "serial", """
            SELECT s.id, s.enrolment_id
            FROM gift_serial s
            LEFT JOIN enrolment e ON e.id = s.enrolment_id
            WHERE s.state = 'suggested' AND (e.id IS NULL OR e.state NOT IN ('reserved', 'paid'))
            """),
        new("serial-issued-without-hand-over", "serial", $"""
            SELECT s.id, s.enrolment_id
            FROM gift_serial s
            WHERE s.state IN ('issued', 'redeemed')
              AND NOT EXISTS (
                SELECT 1 FROM gift_handover h WHERE h.serial_id = s.id AND h.enrolment_id = s.enrolment_id AND h.state IN {Out})
            """),
        new("serial-handed-over-but-elsewhere", "serial", $"""
            SELECT s.id, h.enrolment_id, s.state
            FROM gift_handover h
            JOIN gift_serial s ON s.id = h.serial_id
            WHERE h.state IN {Out}
              AND (s.state NOT IN ('issued', 'redeemed') OR s.enrolment_id IS NULL OR s.enrolment_id <> h.enrolment_id)
            """),
        new("serial-handed-over-twice", "serial", $"""
            SELECT serial_id, COUNT(*) AS hand_overs
            FROM gift_handover
            WHERE state IN {Out}
            GROUP BY serial_id
            HAVING COUNT(*) > 1
            """),
        new("serial-in-two-places", "serial", """
            SELECT id, state, enrolment_id
            FROM gift_serial
            WHERE (state IN ('suggested', 'issued', 'redeemed') AND enrolment_id IS NULL)
               OR (state IN ('in-stock', 'void') AND enrolment_id IS NOT NULL)
            """),
        new("serial-differs-from-batch", "serial", """
            SELECT s.id, s.face_fen, b.face_fen AS batch_fen
            FROM gift_serial s
            JOIN gift_batch b ON b.id = s.batch_id
            WHERE s.face_fen <> b.face_fen OR s.item_id <> b.item_id
            """),
        new("faces-differ-from-promise", "enrolment", """
            SELECT g.enrolment_id, g.item_id, g.face_fen, COALESCE(s.face_fen, 0) AS issued_fen
            FROM enrolment_gift g
            LEFT JOIN (
              SELECT h.enrolment_id, r.item_id, SUM(h.face_fen) AS face_fen
              FROM gift_handover h
              JOIN gift_serial r ON r.id = h.serial_id
              WHERE h.state <> 'exchanged'
              GROUP BY h.enrolment_id, r.item_id
            ) s ON s.enrolment_id = g.enrolment_id AND s.item_id = g.item_id
            WHERE g.state = 'issued' AND g.face_fen <> COALESCE(s.face_fen, 0)
            """),
        new("gift-forgotten", "enrolment", """
            SELECT g.enrolment_id, g.item_id
            FROM enrolment_gift g
            JOIN enrolment e ON e.id = g.enrolment_id
            WHERE g.state = 'promised' AND e.state IN ('issued', 'active', 'completed', 'cancelled')
            """),
    ];
}
