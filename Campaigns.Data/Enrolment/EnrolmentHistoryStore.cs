using Campaigns.Application.Enrolment.History;
using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Enrolment;

/// <inheritdoc cref="IEnrolmentHistoryStore"/>
public sealed class EnrolmentHistoryStore : IEnrolmentHistoryStore
{
    private const string SelectSteps = """
        SELECT a.happened_at, u.display_name user_name, a.action, a.before_json, a.after_json, a.reason
        FROM audit_record a
        LEFT JOIN app_user u ON u.id = a.user_id
        WHERE a.subject_kind = 'enrolment' AND a.subject_id = :enrolmentId
        ORDER BY a.happened_at, a.id
        """;

    private const string SelectEnd = "SELECT ended_at FROM enrolment WHERE id = :enrolmentId";

    private const string SelectSerials = """
        SELECT s.serial_no, i.code item, i.name, h.face_fen, h.state, h.issued_at, u.display_name issued_by, h.ended_at, h.reason
        FROM gift_handover h
        JOIN gift_serial s ON s.id = h.serial_id
        JOIN gift_item i ON i.id = s.item_id
        JOIN app_user u ON u.id = h.issued_by
        WHERE h.enrolment_id = :enrolmentId
        ORDER BY h.id
        """;

    public async Task<IReadOnlyList<AuditedStep>> StepsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryAsync<StepRecord>(SelectSteps, new { enrolmentId }, cancellationToken)).Select(r => r.ToStep())];

    public async Task<DateTimeOffset?> EndedAtAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<EndRecord>(SelectEnd, new { enrolmentId }, cancellationToken))?.EndedAt;

    public async Task<IReadOnlyList<SerialTrace>> SerialsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryAsync<SerialRecord>(SelectSerials, new { enrolmentId }, cancellationToken)).Select(r => r.ToTrace())];

    private sealed record EndRecord
    {
        public DateTimeOffset? EndedAt { get; init; }
    }

    private sealed record StepRecord
    {
        public DateTimeOffset HappenedAt { get; init; }

        public string? UserName { get; init; }

        public string Action { get; init; } = "";

        public string? BeforeJson { get; init; }

        public string? AfterJson { get; init; }

        public string? Reason { get; init; }

        public AuditedStep ToStep() => new()
        {
            HappenedAt = HappenedAt,
            UserName = UserName,
            Action = Action,
            Before = BeforeJson,
            After = AfterJson,
            Reason = Reason,
        };
    }

    private sealed record SerialRecord
    {
        public string SerialNo { get; init; } = "";

        public string Item { get; init; } = "";

        public string Name { get; init; } = "";

        public long FaceFen { get; init; }

        public string State { get; init; } = "";

        public DateTimeOffset IssuedAt { get; init; }

        public string IssuedBy { get; init; } = "";

        public DateTimeOffset? EndedAt { get; init; }

        public string? Reason { get; init; }

        public SerialTrace ToTrace() => new()
        {
            Serial = SerialNo,
            Item = Item,
            Name = Name,
            FaceFen = FaceFen,
            State = EnumCode.Parse<HandoverState>(State),
            IssuedAt = IssuedAt,
            IssuedBy = IssuedBy,
            EndedAt = EndedAt,
            Reason = Reason,
        };
    }
}
