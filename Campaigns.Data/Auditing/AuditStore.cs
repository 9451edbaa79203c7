using Campaigns.Application.Auditing;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Auditing;

/// <inheritdoc cref="IAuditStore"/>
public sealed class AuditStore : IAuditStore
{
    private const string Add =
        """
        INSERT INTO audit_record (id, happened_at, user_id, action, subject_kind, subject_id, before_json, after_json, reason)
        VALUES (:id, :happenedAt, :userId, :action, :subjectKind, :subjectId, :before, :after, :reason)
        """;

    public Task AddAsync(IStoreSession session, AuditRecord record, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            Add,
            new
            {
                id = session.NextId(),
                happenedAt = record.HappenedAt,
                userId = record.UserId,
                action = record.Action,
                subjectKind = record.SubjectKind,
                subjectId = record.SubjectId,
                before = record.Before,
                after = record.After,
                reason = record.Reason,
            },
            cancellationToken);
}
