using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Directory.ListManagers;

/// <param name="Branch">Code of the subtree; null: the actor's own.</param>
public sealed record ListManagersQuery(string? Branch);

/// <summary>The retention managers of a subtree, always whole: for who may list members or read reports, which are filtered by manager.</summary>
public sealed class ListManagersUseCase(IDatabase database, IBranchStore branches, IManagerStore managers)
{
    public async Task<Result<Page<RetentionManager>>> ExecuteAsync(Actor actor, ListManagersQuery query, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadMembers) && !actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ListAsync(session, actor, query, cancellationToken), cancellationToken);
    }

    private async Task<Result<Page<RetentionManager>>> ListAsync(
        IStoreSession session, Actor actor, ListManagersQuery query, CancellationToken cancellationToken)
    {
        var scope = await branches.FindInScopeAsync(session, actor, query.Branch, cancellationToken);
        return scope.IsSuccess ? Page.Whole(await managers.ListUnderAsync(session, scope.Value, cancellationToken)) : scope.Refusal;
    }
}
