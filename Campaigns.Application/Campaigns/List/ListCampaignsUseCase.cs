using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Lifecycle;

namespace Campaigns.Application.Campaigns.List;

/// <param name="State">Only campaigns in that state; null: all.</param>
public sealed record ListCampaignsQuery(CampaignState? State, PageRequest Page);

/// <summary>Campaigns in the order they were created.</summary>
public sealed class ListCampaignsUseCase(IDatabase database, ICampaignChangeStore campaigns)
{
    public async Task<Result<Page<CampaignListRow>>> ExecuteAsync(Actor actor, ListCampaignsQuery query, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadCampaigns))
            return Refusal.Forbidden();
        if (!query.Page.TryAfterId(out var afterId))
            return PageRequest.InvalidCursor();
        var rows = await database.ReadAsync(
            s => campaigns.ListAsync(s, query.State, afterId, query.Page.RowsToRead, cancellationToken), cancellationToken);
        return Page.OfIds(rows, query.Page, c => c.Id);
    }
}
