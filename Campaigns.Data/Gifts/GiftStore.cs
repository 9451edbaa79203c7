using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Gifts;

namespace Campaigns.Data.Gifts;

/// <inheritdoc cref="IGiftStore"/>
public sealed partial class GiftStore : IGiftStore
{
    private const string SelectItems = "SELECT id, code, name, kind, source, needs_stamp FROM gift_item ORDER BY id";

    private const string SelectFaces = """
        SELECT face_fen, COUNT(*) available FROM gift_serial
        WHERE keeper_id = :hallId AND item_id = :itemId AND state = 'in-stock' AND stamped >= :needsStamp
        GROUP BY face_fen ORDER BY face_fen
        """;

    private const string SelectFree = """
        SELECT id, serial_no FROM gift_serial
        WHERE keeper_id = :hallId AND item_id = :itemId AND state = 'in-stock' AND face_fen = :faceFen AND stamped >= :needsStamp
        ORDER BY serial_no
        """;

    private const string Suggest = """
        UPDATE gift_serial SET state = 'suggested', enrolment_id = :enrolmentId WHERE id = :id AND state = 'in-stock'
        """;

    private const string FreeSuggested = """
        UPDATE gift_serial SET state = 'in-stock', enrolment_id = NULL WHERE enrolment_id = :enrolmentId AND state = 'suggested'
        """;

    private const string SelectSerial = """
        SELECT s.id, s.serial_no, s.face_fen, b.cost_fen, s.state, s.keeper_id, k.name keeper_name, s.stamped, s.enrolment_id
        FROM gift_serial s JOIN gift_batch b ON b.id = s.batch_id JOIN branch k ON k.id = s.keeper_id
        WHERE s.item_id = :itemId AND s.serial_no = :serialNo
        """;

    private const string Issue = """
        UPDATE gift_serial SET state = 'issued', enrolment_id = :enrolmentId
        WHERE id = :serialId AND keeper_id = :hallId
          AND (state = 'in-stock' OR (state = 'suggested' AND enrolment_id = :enrolmentId))
        """;

    private const string TakeBack = """
        UPDATE gift_serial SET state = 'in-stock', enrolment_id = NULL
        WHERE id = :serialId AND state = 'issued' AND enrolment_id = :enrolmentId
        """;

    public async Task<IReadOnlyList<GiftItemRow>> ItemsAsync(IStoreSession session, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryAsync<ItemRow>(SelectItems, null, cancellationToken)).Select(r => r.ToItem())];

    public Task<IReadOnlyList<FaceCount>> FreeFacesAsync(IStoreSession session, long hallId, GiftItemRow item, CancellationToken cancellationToken) =>
        QueryFacesAsync(session.Db(), new { hallId, itemId = item.Id, needsStamp = item.NeedsStamp }, cancellationToken);

    public async Task<IReadOnlyList<string>> SuggestAsync(IStoreSession session, Suggestion suggestion, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var free = await db.LockFirstAsync<FreeRow>(
            SelectFree,
            new
            {
                hallId = suggestion.HallId,
                itemId = suggestion.Item.Id,
                faceFen = suggestion.FaceFen,
                needsStamp = suggestion.Item.NeedsStamp,
                limit = suggestion.Count,
            },
            suggestion.Count,
            cancellationToken);
        foreach (var serial in free)
            await db.ExecuteAsync(Suggest, new { id = serial.Id, enrolmentId = suggestion.EnrolmentId }, cancellationToken);
        return [.. free.Select(s => s.SerialNo)];
    }

    public Task FreeSuggestedAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(FreeSuggested, new { enrolmentId }, cancellationToken);

    public async Task<SerialRow?> FindSerialAsync(IStoreSession session, long itemId, string serialNo, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<SerialRecord>(SelectSerial, new { itemId, serialNo }, cancellationToken))?.ToSerial();

    public async Task<bool> IssueAsync(IStoreSession session, long serialId, long hallId, long enrolmentId, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(Issue, new { serialId, hallId, enrolmentId }, cancellationToken) == 1;

    public async Task<bool> TakeBackAsync(IStoreSession session, long serialId, long enrolmentId, CancellationToken cancellationToken) =>
        await session.Db().ExecuteAsync(TakeBack, new { serialId, enrolmentId }, cancellationToken) == 1;

    private static async Task<IReadOnlyList<FaceCount>> QueryFacesAsync(DbSession db, object args, CancellationToken cancellationToken) =>
        [.. (await db.QueryAsync<FaceRow>(SelectFaces, args, cancellationToken)).Select(r => new FaceCount(r.FaceFen, r.Available))];

    private sealed record FaceRow
    {
        public long FaceFen { get; init; }

        public int Available { get; init; }
    }

    private sealed record FreeRow
    {
        public long Id { get; init; }

        public string SerialNo { get; init; } = "";
    }

    private sealed record ItemRow
    {
        public long Id { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Source { get; init; } = "";

        public bool NeedsStamp { get; init; }

        public GiftItemRow ToItem() => new()
        {
            Id = Id,
            Code = Code,
            Name = Name,
            Kind = EnumCode.Parse<GiftKind>(Kind),
            Source = EnumCode.Parse<GiftSource>(Source),
            NeedsStamp = NeedsStamp,
        };
    }

    private sealed record SerialRecord
    {
        public long Id { get; init; }

        public string SerialNo { get; init; } = "";

        public long FaceFen { get; init; }

        public long CostFen { get; init; }

        public string State { get; init; } = "";

        public long KeeperId { get; init; }

        public string KeeperName { get; init; } = "";

        public bool Stamped { get; init; }

        public long? EnrolmentId { get; init; }

        public SerialRow ToSerial() => new()
        {
            Id = Id,
            SerialNo = SerialNo,
            FaceFen = FaceFen,
            CostFen = CostFen,
            State = EnumCode.Parse<SerialState>(State),
            KeeperId = KeeperId,
            KeeperName = KeeperName,
            Stamped = Stamped,
            EnrolmentId = EnrolmentId,
        };
    }
}
