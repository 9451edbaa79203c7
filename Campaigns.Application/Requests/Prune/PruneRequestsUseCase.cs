using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Requests.Prune;

/// <param name="Deleted">Answers removed.</param>
public sealed record PrunedRequests(int Deleted);

/// <summary>
/// Forgets answers kept for idempotency keys longer than seven days (architecture, idempotency). System time: a moved demo clock must not
/// make a retry of a minute ago a new request. Leaves no audit record: nothing of the business changes.
/// </summary>
public sealed class PruneRequestsUseCase(IDatabase database, IRequestLogStore requests, TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<Result<PrunedRequests>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunJobs))
            return Refusal.Forbidden();
        return await database.WriteAsync<PrunedRequests>(
            async session => new PrunedRequests(await requests.PruneAsync(session, time.GetUtcNow() - Kept, cancellationToken)),
            cancellationToken);
    }
}
