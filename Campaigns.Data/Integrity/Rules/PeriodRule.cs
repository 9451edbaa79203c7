namespace Campaigns.Data.Integrity.Rules;

/// <summary>
/// Rule 6: a closed month holds what it held when it was closed; a late entry is booked after the month it concerns, and an event of two
/// books in the same month of both.
/// </summary>
internal sealed class PeriodRule : SqlRule
{
    public override int Number => 6;

    protected override string CountSql => "SELECT (SELECT COUNT(*) FROM transfer) + (SELECT COUNT(*) FROM period_close) FROM dual";

    protected override IReadOnlyList<SqlCheck> Checks { get; } =
    [
        new("closed-month-changed", "book", """
            SELECT p.book_id, p.closed_month, p.transfers, p.amount_fen, COALESCE(s.transfers, 0) AS counted, COALESCE(s.amount_fen, 0) AS counted_fen
            FROM period_close p
            LEFT JOIN (
              SELECT book_id, booked_month, COUNT(*) AS transfers, SUM(amount_fen) AS amount_fen
              FROM transfer
              GROUP BY book_id, booked_month
            ) s ON s.book_id = p.book_id AND s.booked_month = p.closed_month
            WHERE p.transfers <> COALESCE(s.transfers, 0) OR p.amount_fen <> COALESCE(s.amount_fen, 0)
            """),
        new("booked-in-closed-month", "transfer", """
            SELECT t.id, t.book_id, t.booked_month
            FROM transfer t
            JOIN book b ON b.id = t.book_id
            WHERE t.booked_month < b.open_from_month
              AND NOT EXISTS (SELECT 1 FROM period_close p WHERE p.book_id = t.book_id AND p.closed_month = t.booked_month)
            """),
        new("closed-month-open", "book", """
            SELECT p.book_id, p.closed_month, b.open_from_month
            FROM period_close p
            JOIN book b ON b.id = p.book_id
            WHERE b.open_from_month <= p.closed_month
            """),
        new("booked-before-its-month", "transfer", "SELECT id, booked_month, concerns_month FROM transfer WHERE booked_month < concerns_month"),
        new("two-books-two-months", "transfer", """
            SELECT h.id, h.booked_month AS hall_month, t.booked_month AS home_month
            FROM transfer t
            JOIN transfer h ON h.source_key = t.source_key || ':hall'
            WHERE h.booked_month <> t.booked_month
            """),
    ];
}
