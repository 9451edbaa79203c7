using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment;

/// <summary>
/// What every step on an existing enrolment begins and ends with: lock the member, read, check scope and the state machine; move and
/// write the audit record.
/// </summary>
public sealed class EnrolmentStepService(IEnrolmentStore enrolments, IAuditStore audit, IBusinessClock clock)
{
    /// <summary>
    /// The enrolment, locked through its member (the first lock after the request key). Outside the actor's subtree it is absent;
    /// cash and stock are the hall's, so a step is taken only by those who see the hall.
    /// </summary>
    public async Task<Result<EnrolmentRow>> LockAsync(IStoreSession session, Actor actor, string number, CancellationToken cancellationToken)
    {
        var seen = await enrolments.FindAsync(session, number, cancellationToken);
        if (seen is null || !(actor.Sees(seen.HallPath) || actor.Sees(seen.HomePath)))
            return EnrolmentRefusals.EnrolmentUnknown(number);
        if (!actor.Sees(seen.HallPath))
            return Refusal.Forbidden();
        await enrolments.LockMemberAsync(session, seen.MemberId, cancellationToken);
        return (await enrolments.FindAsync(session, number, cancellationToken))!;
    }

    /// <summary>As <see cref="LockAsync"/>, refusing a move that the state does not allow.</summary>
    public async Task<Result<EnrolmentRow>> LockForAsync(
        IStoreSession session, Actor actor, string number, EnrolmentMove move, CancellationToken cancellationToken)
    {
        var locked = await LockAsync(session, actor, number, cancellationToken);
        if (locked.IsSuccess && !EnrolmentMachine.Allows(locked.Value.State, move))
            return EnrolmentRefusals.InvalidState(locked.Value, move);
        return locked;
    }

    /// <summary>Moves to a state and records it, unless <paramref name="action"/> is null (a step of a bulk run).</summary>
    /// <returns>False when somebody else changed the enrolment first.</returns>
    public async Task<bool> MoveAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, EnrolmentState to, string? action, string? reason, CancellationToken cancellationToken)
    {
        if (!await enrolments.MoveAsync(session, enrolment, to, clock.Now, cancellationToken))
            return false;
        if (action is not null)
            await RecordAsync(session, actor, enrolment, to, action, reason, cancellationToken);
        return true;
    }

    /// <summary>Writes the audit record of a step (domain §4.10).</summary>
    public Task RecordAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, EnrolmentState to, string action, string? reason, CancellationToken cancellationToken) =>
        audit.AddAsync(
            session,
            new AuditRecord(
                clock.Now,
                actor.UserId,
                action,
                "enrolment",
                enrolment.Id,
                StoredJson.Write(new AuditedState(enrolment.State)),
                StoredJson.Write(new AuditedState(to)),
                reason),
            cancellationToken);
}

/// <summary>What the audit shows of an enrolment before and after a step.</summary>
public sealed record AuditedState(EnrolmentState State);
