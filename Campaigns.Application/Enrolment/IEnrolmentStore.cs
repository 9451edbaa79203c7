using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment;

/// <summary>
/// Where enrolments, their claims and their contracts are kept. Every change of state is one conditional update that names the
/// version it was decided on; a caller that lost a race is told by <c>false</c> and changes nothing.
/// </summary>
public interface IEnrolmentStore
{
    /// <summary>Makes this transaction the only one that changes what this member takes part in, until it ends.</summary>
    Task LockMemberAsync(IStoreSession session, long memberId, CancellationToken cancellationToken);

    Task<EnrolmentRow?> FindAsync(IStoreSession session, string number, CancellationToken cancellationToken);

    /// <summary>The next serial of a prefecture and month, from 1 without gaps among committed enrolments.</summary>
    Task<long> NextSerialAsync(IStoreSession session, string prefix, CancellationToken cancellationToken);

    Task AddAsync(IStoreSession session, NewEnrolment enrolment, CancellationToken cancellationToken);

    /// <summary>
    /// Claims one of the <paramref name="max"/> places the member may have under a key.
    /// </summary>
    /// <returns>False when all are taken: another participation is there first.</returns>
    Task<bool> ClaimAsync(IStoreSession session, long memberId, string claimKey, int max, long enrolmentId, CancellationToken cancellationToken);

    Task FreeClaimsAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    /// <summary>Moves to a state that changes nothing else; ended states get their time.</summary>
    Task<bool> MoveAsync(IStoreSession session, EnrolmentRow enrolment, EnrolmentState to, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Payment (or the first step of an enrolment with nothing to pay): the release months are resolved and stored.</summary>
    Task<bool> ConfirmAsync(IStoreSession session, EnrolmentRow enrolment, Confirmation confirmation, CancellationToken cancellationToken);

    /// <summary>Brings an expired reservation back with a new decision and quota row.</summary>
    Task<bool> ReviveAsync(IStoreSession session, EnrolmentRow enrolment, Revival revival, CancellationToken cancellationToken);

    Task AddSignatureAsync(IStoreSession session, long enrolmentId, NewSignature signature, CancellationToken cancellationToken);

    /// <summary>How the customer signed; null before.</summary>
    Task<SignatureRow?> SignatureAsync(IStoreSession session, long enrolmentId, CancellationToken cancellationToken);

    /// <summary>The enrolment is a contract for other campaigns from its payment until its last release month ends.</summary>
    Task AddContractAsync(IStoreSession session, EnrolmentRow enrolment, string kind, DateOnly from, DateOnly? to, CancellationToken cancellationToken);

    Task EndContractAsync(IStoreSession session, long enrolmentId, DateOnly lastDay, CancellationToken cancellationToken);

    /// <summary>Numbers of reservations whose time is over, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<string>> ListOverdueAsync(IStoreSession session, DateTimeOffset now, int limit, CancellationToken cancellationToken);
}

/// <summary>What payment settles: the day, the state reached, the first and last release month (none when nothing is released).</summary>
public sealed record Confirmation(EnrolmentState State, DateTimeOffset At, DateOnly On, Period? StartMonth, Period? LastMonth);

/// <summary>What a revived reservation stands on from now.</summary>
public sealed record Revival(string Decision, long QuotaId, string Funding, DateTimeOffset ExpiresAt);

/// <summary>A signature: a drawn picture (PNG as base64) or the number of the paper form.</summary>
public sealed record NewSignature(SignatureKind Kind, string? Image, string? PaperNo, DateTimeOffset SignedAt, long WitnessedBy);

/// <summary>A signature as it is stored, with the name of the clerk who saw it.</summary>
public sealed record SignatureRow
{
    public required SignatureKind Kind { get; init; }

    /// <summary>PNG as base64; drawn only.</summary>
    public string? Image { get; init; }

    /// <summary>Paper only.</summary>
    public string? PaperNo { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public required string WitnessName { get; init; }
}

/// <summary>How the customer signed.</summary>
public enum SignatureKind
{
    Drawn,
    Paper,
}
