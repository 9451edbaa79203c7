using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Directory;

/// <summary>Which subtree a list is about: the one asked for, when the actor sees it, else their own.</summary>
public static class BranchScope
{
    /// <param name="code">The branch asked for; null or empty: the actor's own.</param>
    /// <returns>The subtree's path; <c>branch-unknown</c> when there is no such branch or it lies outside the actor's subtree.</returns>
    public static async Task<Result<string>> FindInScopeAsync(
        this IBranchStore branches, IStoreSession session, Actor actor, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code))
            return actor.BranchPath;
        var branch = await branches.FindAsync(session, code, cancellationToken);
        return branch is null || !actor.Sees(branch.Path) ? DirectoryRefusals.BranchUnknown(code) : branch.Path;
    }
}
