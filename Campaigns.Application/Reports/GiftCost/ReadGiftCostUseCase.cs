using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Gifts;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Reports.GiftCost;

/// <summary>
/// Gifts and their cost by home branch and item, of one campaign or of all. Without a first day: from the campaign's beginning, or this
/// month's when no campaign is named.
/// </summary>
public sealed class ReadGiftCostUseCase(
    IDatabase database,
    ReportScopeService scopes,
    ReportHeadService heads,
    IBranchStore branches,
    IGiftStore gifts,
    IGiftCostStore costs,
    IBusinessClock clock)
{
    /// <param name="culture">The language of the title.</param>
    public async Task<Result<GiftCostReport>> ExecuteAsync(Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, actor, query, culture, cancellationToken), cancellationToken);
    }

    private async Task<Result<GiftCostReport>> ReadAsync(
        IStoreSession session, Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        var found = await scopes.FindAsync(session, actor, query, ReportPeriods.CampaignOf, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        var scope = found.Value;
        var selection = new GiftCostSelection(
            scope.Campaign?.Id, scope.BranchPath, clock.StartOf(scope.From), clock.StartOf(scope.To.AddDays(1)), scope.To);
        var counts = await costs.CountAsync(session, selection, cancellationToken);
        var items = (await gifts.ItemsAsync(session, cancellationToken)).ToDictionary(i => i.Id);
        var above = await branches.LineageAsync(session, scope.BranchPath, cancellationToken);
        var tree = new ReportTree(above.Concat(await branches.ListUnderAsync(session, scope.BranchPath, cancellationToken)), scope.BranchPath);
        GiftCostRow[] rows =
        [
            .. counts.GroupBy(c => (Branch: tree.Reported(tree.County(c.CountyId)), Item: items[c.ItemId]))
                .OrderBy(g => g.Key.Branch.Path, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Item.Code, StringComparer.Ordinal)
                .Select(g => Row(g.Key.Branch, g.Key.Item, g.ToLookup(c => c.Flow))),
        ];
        return new GiftCostReport(heads.Head("report.gift-cost", scope, actor, culture), rows, GiftCostTotals.Of(rows));
    }

    private static GiftCostRow Row(Branch branch, GiftItemRow item, ILookup<GiftFlow, GiftCount> counts)
    {
        return new GiftCostRow
        {
            BranchCode = branch.Code,
            Branch = branch.Name,
            Item = item.Code,
            ItemName = item.Name,
            Kind = item.Kind,
            Units = Net(c => c.Units),
            FaceFen = Net(c => c.FaceFen),
            CostFen = Net(c => c.CostFen),
            ChargedFen = counts[GiftFlow.Charged].Sum(c => c.CostFen),
            HqFen = Borne(c => c.Funding == "hq"),
            OwnFen = Borne(c => c.Funding != "hq"),
            Owed = counts[GiftFlow.Owed].Sum(c => c.Units),
            OwedFaceFen = counts[GiftFlow.Owed].Sum(c => c.FaceFen),
        };

        long Net(Func<GiftCount, long> value) => counts[GiftFlow.HandedOver].Sum(value) - counts[GiftFlow.TakenBack].Sum(value);

        long Borne(Func<GiftCount, bool> funded) => Net(c => funded(c) ? c.CostFen : 0) - counts[GiftFlow.Charged].Where(funded).Sum(c => c.CostFen);
    }
}
