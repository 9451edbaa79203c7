using Campaigns.Application.Ledger;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Ledger;

/// <inheritdoc cref="ILedgerStore"/>
public sealed partial class LedgerStore : ILedgerStore
{
    private const string AccountsSql = "SELECT code AS Code, kind AS Kind, held_by AS HeldBy FROM account ORDER BY code";

    private const string RulesSql = "SELECT event_code AS EventCode, debit AS Debit, credit AS Credit FROM posting_rule ORDER BY event_code";

    private const string BookSql = "SELECT open_from_month FROM book WHERE id = :id";

    private const string InsertSql = """
        INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
            enrolment_id, serial_id, receipt_id, reverses_id, occurred_on, recorded_at, recorded_by)
        VALUES (:Id, :SourceKey, :BookId, :booked, :concerns, :EventCode, :Debit, :Credit, :AmountFen, :Funding,
            :EnrolmentId, :SerialId, :ReceiptId, :ReversesId, :occurred, :recordedAt, :RecordedBy)
        """;

    private const string FindSql = """
        SELECT id AS Id, source_key AS SourceKey, book_id AS BookId, concerns_month AS ConcernsMonth, event_code AS EventCode,
               debit AS Debit, credit AS Credit, amount_fen AS AmountFen, funding AS Funding, occurred_on AS OccurredOn,
               enrolment_id AS EnrolmentId, serial_id AS SerialId, receipt_id AS ReceiptId, reverses_id AS ReversesId
        FROM transfer
        WHERE source_key = :homeKey OR source_key = :hallKey
        ORDER BY id
        """;

    public async Task<Chart> LoadChartAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var accounts = await session.Db().QueryAsync<AccountRow>(AccountsSql, null, cancellationToken);
        var rules = await session.Db().QueryAsync<RuleRow>(RulesSql, null, cancellationToken);
        return new Chart(
            accounts.Select(a => new Account(a.Code, a.Kind, EnumCode.Parse<HeldBy>(a.HeldBy))),
            rules.Select(r => new PostingRule(r.EventCode, r.Debit, r.Credit)));
    }

    public async Task<IReadOnlyDictionary<long, Period>> LockOpenFromAsync(
        IStoreSession session, IEnumerable<long> bookIds, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var openFrom = new Dictionary<long, Period>();
        foreach (var id in bookIds.Order())
            openFrom[id] = Period.FromNumber(await db.ScalarAsync<int>(db.Dialect.ForShare(BookSql), new { id }, cancellationToken));
        return openFrom;
    }

    public Task<bool> AddAsync(IStoreSession session, NewTransfer transfer, CancellationToken cancellationToken)
    {
        var draft = transfer.Draft;
        return session.Db().TryInsertAsync(
            InsertSql,
            new
            {
                transfer.Id,
                draft.SourceKey,
                draft.BookId,
                booked = transfer.BookedMonth.Number,
                concerns = draft.Concerns.Number,
                draft.EventCode,
                draft.Debit,
                draft.Credit,
                draft.AmountFen,
                draft.Funding,
                draft.EnrolmentId,
                draft.SerialId,
                draft.ReceiptId,
                draft.ReversesId,
                occurred = Dates.Text(draft.OccurredOn),
                recordedAt = transfer.RecordedAt.ToUnixTimeMilliseconds(),
                transfer.RecordedBy,
            },
            cancellationToken);
    }

    public async Task<IReadOnlyList<PostedTransfer>> FindAsync(IStoreSession session, string sourceKey, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<TransferRow>(
            FindSql, new { homeKey = sourceKey, hallKey = $"{sourceKey}:hall" }, cancellationToken);
        return [.. rows.Select(r => r.ToPosted())];
    }
}
