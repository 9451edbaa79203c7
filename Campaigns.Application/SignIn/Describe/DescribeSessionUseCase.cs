using Campaigns.Application.Actors;
using Campaigns.Application.Demo;
using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.SignIn.Describe;

/// <summary>What a page needs to know of the user before it shows anything.</summary>
/// <param name="Permissions">Everything the user's roles allow, in the order of <see cref="Permission"/>; where is decided by each operation.</param>
/// <param name="Branch">The branch whose subtree the user sees; a clerk's hall.</param>
/// <param name="Demo">Whether the data are sample data with a clock of their own.</param>
public sealed record SessionView(IReadOnlyList<Permission> Permissions, Branch Branch, DateOnly BusinessDate, bool Demo);

/// <summary>Tells signed-in users what they may do, where they are and which business day it is. Needs no permission: it is about the caller.</summary>
public sealed class DescribeSessionUseCase(IDatabase database, IBranchStore branches, DemoClockService demo, IBusinessClock clock)
{
    public async Task<SessionView> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var branch = await database.ReadAsync(session => branches.FindAsync(session, actor.BranchCode, cancellationToken), cancellationToken)
            ?? throw new InvalidOperationException($"the branch {actor.BranchCode} of user {actor.UserId} is gone");
        return new SessionView([.. Enum.GetValues<Permission>().Where(actor.May)], branch, clock.Today, await demo.IsDemoAsync(cancellationToken));
    }
}
