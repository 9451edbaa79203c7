using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Posting.ReadRun;

/// <summary>What a posting run did, or how far it is. Counts of the whole region, so only for those who run posting or watch the jobs.</summary>
public sealed class ReadRunUseCase(IDatabase database, IPostingRunStore runs)
{
    public async Task<Result<PostingRunView>> ExecuteAsync(Actor actor, long runId, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunPosting) && !actor.May(Permission.ReadJobs))
            return Refusal.Forbidden();
        var run = await database.ReadAsync(s => runs.FindAsync(s, runId, cancellationToken), cancellationToken);
        return run is null ? PostingRefusals.RunUnknown(runId) : PostingRunView.Of(run);
    }
}
