using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Directory;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Members.LookUp;

/// <summary>A member found by full phone number, and the hall the caller stands in (null away from a counter).</summary>
public sealed record FoundMember(MemberFactsRow Member, Branch? Hall);

/// <summary>
/// Finds a member by full phone number. The counter may look anybody up: it is the one exception to the subtree (domain §4.9), and a look
/// outside it leaves an audit record. Everybody else finds their own members only.
/// </summary>
public sealed class MemberLookUpService(
    IDatabase database, IMemberFactsStore members, IBranchStore branches, IAuditStore audit, IBusinessClock clock)
{
    public async Task<Result<FoundMember>> FindAsync(Actor actor, string phone, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            async session =>
            {
                var member = await members.FindByPhoneAsync(session, phone, clock.Today, cancellationToken);
                var branch = await branches.FindAsync(session, actor.BranchCode, cancellationToken);
                return member is null ? null : new FoundMember(member, branch is { Kind: BranchKind.Hall } ? branch : null);
            },
            cancellationToken);
        if (found is null || (!actor.Sees(found.Member.CountyPath) && !actor.May(Permission.LookUpMember)))
            return EnrolmentRefusals.MemberUnknown();
        if (actor.Sees(found.Member.CountyPath))
            return found;
        return await database.WriteAsync<FoundMember>(
            async session =>
            {
                await audit.AddAsync(
                    session,
                    new AuditRecord(clock.Now, actor.UserId, "member.look-up", "member", found.Member.Facts.MemberId, null, null, null),
                    cancellationToken);
                return found;
            },
            cancellationToken);
    }
}
