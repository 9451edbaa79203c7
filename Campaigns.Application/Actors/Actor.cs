namespace Campaigns.Application.Actors;

/// <summary>
/// Who calls a use case: the person, their roles as read for this request, and the branch whose subtree they see. Jobs act as
/// <see cref="System"/>, who sees everything.
/// </summary>
public sealed record Actor(long UserId, string UserName, string DisplayName, IReadOnlyList<Role> Roles, long BranchId, string BranchCode, string BranchPath)
{
    /// <summary>The product itself: jobs and the demo clock. No row in the user table; audit and ledger show user 0.</summary>
    public static Actor System { get; } = new(0, "system", "系统", [], 0, "", "/") { IsSystem = true };

    public bool IsSystem { get; private init; }

    public bool May(Permission permission) => IsSystem || Roles.Any(r => Permissions.Of(r).Contains(permission));

    /// <summary>Whether a branch of that path lies in the actor's subtree (its root included).</summary>
    public bool Sees(string branchPath) => branchPath.StartsWith(BranchPath, StringComparison.Ordinal);
}
