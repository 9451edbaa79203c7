using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Directory.ListBranches;

/// <param name="Under">Code of the branch to begin at; null: the actor's own.</param>
public sealed record ListBranchesQuery(string? Under);

/// <summary>The branch tree from one branch down, parents before children, always whole. Everybody may read their own subtree.</summary>
public sealed class ListBranchesUseCase(IDatabase database, IBranchStore branches)
{
    public Task<Result<Page<Branch>>> ExecuteAsync(Actor actor, ListBranchesQuery query, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ListAsync(session, actor, query, cancellationToken), cancellationToken);

    private async Task<Result<Page<Branch>>> ListAsync(
        IStoreSession session, Actor actor, ListBranchesQuery query, CancellationToken cancellationToken)
    {
        var scope = await branches.FindInScopeAsync(session, actor, query.Under, cancellationToken);
        return scope.IsSuccess ? Page.Whole(await branches.ListUnderAsync(session, scope.Value, cancellationToken)) : scope.Refusal;
    }
}
