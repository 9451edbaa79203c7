using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Enrolment;

/// <inheritdoc cref="IReceiptStore"/>
public sealed class ReceiptStore : IReceiptStore
{
    private const string Insert = """
        INSERT INTO receipt (id, hall_id, receipt_no, receipt_line, amount_fen, method, state, unmatched_code, enrolment_id, taken_at,
            taken_on, taken_by)
        VALUES (:Id, :HallId, :ReceiptNo, :Line, :AmountFen, :method, :state, :UnmatchedCode, :EnrolmentId, :TakenAt, :TakenOn, :TakenBy)
        """;

    private const string SelectReceipt = """
        SELECT r.id, r.hall_id, h.code hall_code, h.path hall_path, e.hall_book_id, r.receipt_no, r.receipt_line line, r.amount_fen,
               r.method, r.state, r.unmatched_code, r.enrolment_id, e.enrolment_no enrolment_number, r.taken_at
        FROM receipt r JOIN branch h ON h.id = r.hall_id JOIN enrolment e ON e.id = r.enrolment_id
        """;

    private const string ById = SelectReceipt + " WHERE r.id = :id";

    private const string ByEnrolment = SelectReceipt + " WHERE r.enrolment_id = :enrolmentId AND r.state IN ('matched', 'reapplied')";

    private const string Unmatched = SelectReceipt + """
         WHERE r.state = 'unmatched' AND h.path >= :low AND h.path < :high AND r.id > :afterId ORDER BY r.id
        """;

    private const string Settle = """
        UPDATE receipt SET state = :state, enrolment_id = :EnrolmentId, settled_at = :At, settled_by = :settledBy, settled_reason = :Reason
        WHERE id = :ReceiptId AND state = 'unmatched'
        """;

    public Task<bool> AddAsync(IStoreSession session, NewReceipt receipt, CancellationToken cancellationToken) =>
        session.Db().TryInsertAsync(
            Insert,
            new
            {
                receipt.Id,
                receipt.HallId,
                receipt.ReceiptNo,
                receipt.Line,
                receipt.AmountFen,
                method = EnumCode.Of(receipt.Method),
                state = EnumCode.Of(receipt.UnmatchedCode is null ? ReceiptState.Matched : ReceiptState.Unmatched),
                receipt.UnmatchedCode,
                receipt.EnrolmentId,
                receipt.TakenAt,
                receipt.TakenOn,
                receipt.TakenBy,
            },
            cancellationToken);

    public async Task<ReceiptRow?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(ById, new { id }, cancellationToken))?.ToReceipt();

    public async Task<ReceiptRow?> OfEnrolmentAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(ByEnrolment, new { enrolmentId }, cancellationToken))?.ToReceipt();

    public async Task<bool> SettleAsync(IStoreSession session, ReceiptSettlement settlement, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(
            Settle,
            new
            {
                settlement.ReceiptId,
                state = EnumCode.Of(settlement.State),
                settlement.EnrolmentId,
                settlement.At,
                settledBy = settlement.By,
                settlement.Reason,
            },
            cancellationToken) == 1;

    public async Task<IReadOnlyList<ReceiptRow>> ListUnmatchedAsync(
        IStoreSession session, string branchPath, long afterId, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryAsync<Row>(
            db.Dialect.Limit(Unmatched),
            new { low = branchPath, high = PathRange.End(branchPath), afterId, limit },
            cancellationToken);
        return [.. rows.Select(r => r.ToReceipt())];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public long HallId { get; init; }

        public string HallCode { get; init; } = "";

        public string HallPath { get; init; } = "";

        public long HallBookId { get; init; }

        public string ReceiptNo { get; init; } = "";

        public int Line { get; init; }

        public long AmountFen { get; init; }

        public string Method { get; init; } = "";

        public string State { get; init; } = "";

        public string? UnmatchedCode { get; init; }

        public long EnrolmentId { get; init; }

        public string EnrolmentNumber { get; init; } = "";

        public DateTimeOffset TakenAt { get; init; }

        public ReceiptRow ToReceipt() => new()
        {
            Id = Id,
            HallId = HallId,
            HallCode = HallCode,
            HallPath = HallPath,
            HallBookId = HallBookId,
            ReceiptNo = ReceiptNo,
            Line = Line,
            AmountFen = AmountFen,
            Method = EnumCode.Parse<PaymentMethod>(Method),
            State = EnumCode.Parse<ReceiptState>(State),
            UnmatchedCode = UnmatchedCode,
            EnrolmentId = EnrolmentId,
            EnrolmentNumber = EnrolmentNumber,
            TakenAt = TakenAt,
        };
    }
}
