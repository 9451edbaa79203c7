using System.Data.Common;
using Campaigns.TestKit.Engines;
using Dapper;

namespace Campaigns.Bench.Posting;

/// <summary>
/// What a month's posting leaves behind, written by the engine alone: one INSERT … SELECT for the outcomes and one for the transfers, in one
/// transaction on a connection like the product's, with every key, index, trigger and foreign key in place.
/// </summary>
internal static class BarePosting
{
    private const string OutcomesSql = """
        INSERT INTO release_outcome (enrolment_id, lot, n, outcome, amount_fen, due_month, decided_at, run_id)
        SELECT e.id, l.lot, l.n, 'posted', l.amount_fen, e.start_month + l.month_offset, 1, 1
        FROM enrolment e
        JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
        WHERE e.start_month + l.month_offset = :dueMonth
        ORDER BY e.id
        """;

    private const string TransfersSql = """
        INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
            enrolment_id, occurred_on, recorded_at, recorded_by)
        SELECT o.enrolment_id * 10 + o.n, 'release:' || CAST(o.enrolment_id AS VARCHAR(20)) || ':' || o.lot || ':' || CAST(o.n AS VARCHAR(10)),
               e.home_book_id, o.due_month, o.due_month, 'release', 'prepaid-frozen', 'prepaid-available', o.amount_fen, e.funding, e.id, '2026-11-28', 1, 1
        FROM enrolment e
        JOIN release_outcome o ON o.enrolment_id = e.id
        WHERE o.due_month = :dueMonth
        ORDER BY e.id
        """;

    /// <returns>How many outcomes and transfers were written.</returns>
    public static async Task<int> RunAsync(TestDatabase db, int dueMonth)
    {
        await using var connection = await db.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var rows = await WriteAsync(transaction, OutcomesSql, dueMonth) + await WriteAsync(transaction, TransfersSql, dueMonth);
        await transaction.CommitAsync();
        return rows;
    }

    private static Task<int> WriteAsync(DbTransaction transaction, string sql, int dueMonth) =>
        transaction.Connection!.ExecuteAsync(sql, new { dueMonth }, transaction, commandTimeout: 0);
}
