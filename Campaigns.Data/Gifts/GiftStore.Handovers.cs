using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Gifts;

/// <content>What was promised to an enrolment and what went over the counter for it.</content>
public sealed partial class GiftStore
{
    private const string InsertPromise = """
        INSERT INTO enrolment_gift (enrolment_id, item_id, face_fen, state, changed_at)
        VALUES (:enrolmentId, :itemId, :faceFen, 'promised', :at)
        """;

    private const string UpdateState = """
        UPDATE enrolment_gift SET state = :state, changed_at = :at WHERE enrolment_id = :enrolmentId AND item_id = :itemId
        """;

    /// <summary>One row for each serial suggested for a gift, or one without.</summary>
    private const string SelectGifts = """
        SELECT g.item_id, i.code item, i.name, g.face_fen, g.state, s.serial_no
        FROM enrolment_gift g
        JOIN gift_item i ON i.id = g.item_id
        LEFT JOIN gift_serial s ON s.enrolment_id = g.enrolment_id AND s.item_id = g.item_id AND s.state = 'suggested'
        WHERE g.enrolment_id = :enrolmentId
        ORDER BY g.item_id, s.face_fen DESC, s.serial_no
        """;

    private const string InsertHandover = """
        INSERT INTO gift_handover (id, enrolment_id, serial_id, face_fen, cost_fen, state, issued_at, issued_by)
        VALUES (:Id, :EnrolmentId, :SerialId, :FaceFen, :CostFen, 'issued', :IssuedAt, :IssuedBy)
        """;

    private const string EndHandover = """
        UPDATE gift_handover SET state = :state, ended_at = :at, reason = :reason WHERE id = :handoverId AND state = 'issued'
        """;

    private const string SelectHandovers = """
        SELECT h.id, h.serial_id, s.serial_no, s.item_id, i.code item, h.face_fen, h.cost_fen, b.cost_fen batch_cost_fen, h.state, s.state serial_state
        FROM gift_handover h JOIN gift_serial s ON s.id = h.serial_id JOIN gift_item i ON i.id = s.item_id
        JOIN gift_batch b ON b.id = s.batch_id
        WHERE h.enrolment_id = :enrolmentId ORDER BY h.id
        """;

    public Task PromiseAsync(
        IStoreSession session, long enrolmentId, long itemId, long faceFen, DateTimeOffset at, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(InsertPromise, new { enrolmentId, itemId, faceFen, at }, cancellationToken);

    public Task SetStateAsync(
        IStoreSession session, long enrolmentId, long itemId, GiftState state, DateTimeOffset at, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(UpdateState, new { enrolmentId, itemId, state = EnumCode.Of(state), at }, cancellationToken);

    public async Task<IReadOnlyList<EnrolmentGiftRow>> OfEnrolmentAsync(
        IStoreSession session, long enrolmentId, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<GiftRow>(SelectGifts, new { enrolmentId }, cancellationToken);
        return
        [
            .. rows.GroupBy(r => r.ItemId).Select(g => g.First().ToGift([.. g.Select(r => r.SerialNo).OfType<string>()])),
        ];
    }

    public Task AddHandoverAsync(IStoreSession session, NewHandover handover, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(InsertHandover, handover, cancellationToken);

    public async Task<bool> EndHandoverAsync(
        IStoreSession session, long handoverId, HandoverState state, DateTimeOffset at, string? reason, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(EndHandover, new { handoverId, state = EnumCode.Of(state), at, reason }, cancellationToken) == 1;

    public async Task<IReadOnlyList<HandoverRow>> HandoversAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryAsync<HandoverRecord>(SelectHandovers, new { enrolmentId }, cancellationToken)).Select(r => r.ToHandover())];

    private sealed record GiftRow
    {
        public long ItemId { get; init; }

        public string Item { get; init; } = "";

        public string Name { get; init; } = "";

        public long FaceFen { get; init; }

        public string State { get; init; } = "";

        public string? SerialNo { get; init; }

        public EnrolmentGiftRow ToGift(IReadOnlyList<string> suggested) => new()
        {
            ItemId = ItemId,
            Item = Item,
            Name = Name,
            FaceFen = FaceFen,
            State = EnumCode.Parse<GiftState>(State),
            SuggestedSerials = suggested,
        };
    }

    private sealed record HandoverRecord
    {
        public long Id { get; init; }

        public long SerialId { get; init; }

        public string SerialNo { get; init; } = "";

        public long ItemId { get; init; }

        public string Item { get; init; } = "";

        public long FaceFen { get; init; }

        public long CostFen { get; init; }

        public long BatchCostFen { get; init; }

        public string State { get; init; } = "";

        public string SerialState { get; init; } = "";

        public HandoverRow ToHandover() => new()
        {
            Id = Id,
            SerialId = SerialId,
            SerialNo = SerialNo,
            ItemId = ItemId,
            Item = Item,
            FaceFen = FaceFen,
            CostFen = CostFen,
            BatchCostFen = BatchCostFen,
            State = EnumCode.Parse<HandoverState>(State),
            SerialState = EnumCode.Parse<SerialState>(SerialState),
        };
    }
}
