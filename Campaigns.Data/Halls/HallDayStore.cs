using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Halls.Day;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Halls;

/// <inheritdoc cref="IHallDayStore"/>
public sealed partial class HallDayStore : IHallDayStore
{
    private const string Taken = """
        SELECT r.method, COUNT(*) receipts, SUM(r.amount_fen) amount_fen
        FROM receipt r
        WHERE r.hall_id = :hallId AND r.taken_on = :onDay
        GROUP BY r.method ORDER BY r.method
        """;

    // A refund has an entry in the book of the hall that paid it. What ended within the day is looked at alone: the ledger has no hall.
    private const string Refunded = """
        SELECT r.method, COUNT(*) receipts, SUM(t.amount_fen) amount_fen
        FROM enrolment e
        JOIN transfer t ON t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.hall_book_id
        JOIN receipt r ON r.id = t.receipt_id
        WHERE e.hall_id = :hallId AND e.ended_at >= :fromAt AND e.ended_at < :beforeAt
        GROUP BY r.method ORDER BY r.method
        """;

    private const string PaidBackUnmatched = """
        SELECT r.method, COUNT(*) receipts, SUM(r.amount_fen) amount_fen
        FROM receipt r
        WHERE r.hall_id = :hallId AND r.state = 'refunded' AND r.settled_at >= :fromAt AND r.settled_at < :beforeAt
        GROUP BY r.method ORDER BY r.method
        """;

    private const string Stock = """
        SELECT i.code item, i.name, s.face_fen,
               SUM(CASE WHEN s.state IN ('in-stock', 'suggested') THEN 1 ELSE 0 END) on_hand,
               SUM(CASE WHEN s.state = 'in-stock' AND s.stamped >= i.needs_stamp THEN 1 ELSE 0 END) available
        FROM gift_serial s
        JOIN gift_item i ON i.id = s.item_id
        WHERE s.keeper_id = :hallId
        GROUP BY i.id, i.code, i.name, s.face_fen ORDER BY i.id, s.face_fen
        """;

    private const string OwedGifts = """
        SELECT e.id enrolment_id, i.code item, i.name, g.face_fen
        FROM enrolment e
        JOIN enrolment_gift g ON g.enrolment_id = e.id AND g.state = 'owed'
        JOIN gift_item i ON i.id = g.item_id
        WHERE e.hall_id = :hallId
        ORDER BY e.id, i.id
        """;

    public Task<IReadOnlyList<MethodSum>> TakenAsync(IStoreSession session, long hallId, DateOnly on, CancellationToken cancellationToken) =>
        SumsAsync(session, Taken, new { hallId, onDay = on }, cancellationToken);

    public async Task<IReadOnlyList<MethodSum>> PaidBackAsync(
        IStoreSession session, long hallId, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var args = new { hallId, fromAt = from, beforeAt = before };
        var refunded = await SumsAsync(session, Refunded, args, cancellationToken);
        return [.. refunded, .. await SumsAsync(session, PaidBackUnmatched, args, cancellationToken)];
    }

    public async Task<IReadOnlyList<StockOnHand>> StockAsync(IStoreSession session, long hallId, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<StockRow>(Stock, new { hallId }, cancellationToken);
        return [.. rows.Select(r => new StockOnHand(r.Item, r.Name, r.FaceFen, r.OnHand, r.Available))];
    }

    public async Task<ILookup<long, OwedGift>> OwedGiftsAsync(IStoreSession session, long hallId, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<OwedRow>(OwedGifts, new { hallId }, cancellationToken);
        return rows.ToLookup(r => r.EnrolmentId, r => new OwedGift(r.Item, r.Name, r.FaceFen));
    }

    private static async Task<IReadOnlyList<MethodSum>> SumsAsync(
        IStoreSession session, string sql, object args, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<SumRow>(sql, args, cancellationToken);
        return [.. rows.Select(r => new MethodSum(EnumCode.Parse<PaymentMethod>(r.Method), r.Receipts, r.AmountFen))];
    }

    private sealed record SumRow
    {
        public string Method { get; init; } = "";

        public int Receipts { get; init; }

        public long AmountFen { get; init; }
    }

    private sealed record StockRow
    {
        public string Item { get; init; } = "";

        public string Name { get; init; } = "";

        public long FaceFen { get; init; }

        public int OnHand { get; init; }

        public int Available { get; init; }
    }

    private sealed record OwedRow
    {
        public long EnrolmentId { get; init; }

        public string Item { get; init; } = "";

        public string Name { get; init; } = "";

        public long FaceFen { get; init; }
    }
}
