using Campaigns.Application.Stores;

namespace Campaigns.Application.Auditing;

/// <summary>One change: who, when, what, before, after, why (domain §4.10). Holds ids, never names or phone numbers.</summary>
public sealed record AuditRecord(
    DateTimeOffset HappenedAt, long UserId, string Action, string SubjectKind, long SubjectId, string? Before, string? After, string? Reason);

/// <summary>Where audit records are kept, append-only.</summary>
public interface IAuditStore
{
    Task AddAsync(IStoreSession session, AuditRecord record, CancellationToken cancellationToken);
}
