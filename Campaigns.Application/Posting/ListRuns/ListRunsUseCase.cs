using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Posting.ListRuns;

/// <summary>Posting runs, the newest first. Counts of the whole region, so only for those who run posting or watch the jobs.</summary>
public sealed class ListRunsUseCase(IDatabase database, IPostingRunStore runs)
{
    /// <param name="period">Only runs of this month; null: all.</param>
    public async Task<Result<Page<PostingRunView>>> ExecuteAsync(Actor actor, Period? period, PageRequest page, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.RunPosting) && !actor.May(Permission.ReadJobs))
            return Refusal.Forbidden();
        if (!page.TryAfterId(out var id))
            return PageRequest.InvalidCursor();
        var before = page.After.Count == 0 ? long.MaxValue : id;
        var rows = await database.ReadAsync(s => runs.ListAsync(s, period, before, page.RowsToRead, cancellationToken), cancellationToken);
        return Page.OfIds(rows, page, r => r.Id).Map(PostingRunView.Of);
    }
}
