using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.History;

/// <summary>Reads what the audit records and the hand-overs tell of one enrolment.</summary>
public interface IEnrolmentHistoryStore
{
    /// <summary>The audit records of the enrolment itself, the oldest first; what a run did to many at once is not among them.</summary>
    Task<IReadOnlyList<AuditedStep>> StepsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    /// <summary>When it ended; null while it has not.</summary>
    Task<DateTimeOffset?> EndedAtAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    /// <summary>Every serial that was ever handed over for it, the earliest first.</summary>
    Task<IReadOnlyList<SerialTrace>> SerialsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);
}

/// <summary>An audit record with the name of who it is of; null for the product itself.</summary>
public sealed record AuditedStep
{
    public required DateTimeOffset HappenedAt { get; init; }

    public string? UserName { get; init; }

    public required string Action { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }
}
