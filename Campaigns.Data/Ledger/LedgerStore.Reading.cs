using Campaigns.Application.Ledger;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Ledger;

/// <content>Lists and totals, always within the books at or below one path.</content>
public sealed partial class LedgerStore
{
    private const string ListSql = """
        SELECT t.id AS Id, t.source_key AS SourceKey, b.code AS Book, t.booked_month AS BookedMonth, t.concerns_month AS ConcernsMonth,
               t.event_code AS EventCode, t.debit AS Debit, t.credit AS Credit, t.amount_fen AS AmountFen, t.funding AS Funding,
               e.enrolment_no AS Enrolment, t.reverses_id AS ReversesId, t.occurred_on AS OccurredOn, t.recorded_at AS RecordedAt
        FROM transfer t
        JOIN branch b ON b.id = t.book_id
        LEFT JOIN enrolment e ON e.id = t.enrolment_id
        WHERE b.path >= :fromPath AND b.path < :beforePath AND t.id > :afterId
        """;

    // Summed by pair of accounts first, so that the two sides of an entry are found in one pass over the ledger.
    private const string BalancesSql = """
        SELECT a.code AS Account, a.name AS Name, s.book AS Book,
               SUM(CASE WHEN s.debit = a.code THEN s.amount_fen ELSE 0 END) AS DebitFen,
               SUM(CASE WHEN s.credit = a.code THEN s.amount_fen ELSE 0 END) AS CreditFen
        FROM (
          SELECT b.code AS book, t.debit, t.credit, SUM(t.amount_fen) AS amount_fen
          FROM transfer t
          JOIN branch b ON b.id = t.book_id
          LEFT JOIN enrolment e ON e.id = t.enrolment_id
          WHERE b.path >= :fromPath AND b.path < :beforePath
        """;

    private const string ByPair = """

          GROUP BY b.code, t.debit, t.credit
        ) s
        JOIN account a ON a.code = s.debit OR a.code = s.credit
        """;

    private const string ByAccount = """

        GROUP BY a.code, a.name, s.book
        ORDER BY s.book, a.code
        """;

    private const string OneAccount = " WHERE a.code = :account";

    private const string OfPeriod = " AND t.booked_month = :bookedMonth";

    private const string OfEnrolment = " AND e.enrolment_no = :enrolment";

    private const string OfAccount = " AND (t.debit = :account OR t.credit = :account)";

    public async Task<IReadOnlyList<TransferItem>> ListAsync(
        IStoreSession session, LedgerSelection selection, long afterId, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var sql = ListSql + Filter(selection) + (selection.Account is null ? "" : OfAccount) + " ORDER BY t.id";
        var rows = await db.QueryAsync<TransferRow>(db.Dialect.Limit(sql), Args(selection, afterId, limit), cancellationToken);
        return [.. rows.Select(r => r.ToItem())];
    }

    public async Task<IReadOnlyList<AccountBalance>> BalancesAsync(
        IStoreSession session, LedgerSelection selection, CancellationToken cancellationToken)
    {
        var sql = BalancesSql + Filter(selection) + ByPair + (selection.Account is null ? "" : OneAccount) + ByAccount;
        var rows = await session.Db().QueryAsync<BalanceRow>(sql, Args(selection, 0, 0), cancellationToken);
        return [.. rows.Select(r => r.ToBalance())];
    }

    private static string Filter(LedgerSelection selection) =>
        (selection.Period is null ? "" : OfPeriod) + (selection.Enrolment is null ? "" : OfEnrolment);

    private static object Args(LedgerSelection selection, long afterId, int limit) => new
    {
        fromPath = selection.BookPath,
        beforePath = PathRange.End(selection.BookPath),
        bookedMonth = selection.Period?.Number,
        enrolment = selection.Enrolment,
        account = selection.Account,
        afterId,
        limit,
    };
}
