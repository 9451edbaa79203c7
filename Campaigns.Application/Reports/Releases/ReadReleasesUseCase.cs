using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Reports.Releases;

/// <summary>
/// Releases by the month they fall due in, of one campaign or of all, in a subtree of home branches. A month counts whole when a day of it is
/// asked for; without a first or a last day, as far as there are any, and the head names the months found.
/// </summary>
public sealed class ReadReleasesUseCase(
    IDatabase database, ReportScopeService scopes, ReportHeadService heads, IBranchStore branches, IReleaseReportStore releases)
{
    /// <summary>A month behind any.</summary>
    private const int EndOfTime = 12 * 9_999;

    /// <param name="culture">The language of the title.</param>
    public async Task<Result<ReleasesReport>> ExecuteAsync(Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => ReadAsync(session, actor, query, culture, cancellationToken), cancellationToken);
    }

    private async Task<Result<ReleasesReport>> ReadAsync(
        IStoreSession session, Actor actor, ReportQuery query, CultureInfo culture, CancellationToken cancellationToken)
    {
        var found = await scopes.FindAsync(session, actor, query with { To = query.To ?? query.From }, ReportPeriods.CampaignOf, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        var scope = found.Value;
        var selection = new ReleaseSelection(
            scope.Campaign?.Id,
            scope.BranchPath,
            scope.Tier,
            query.From is { } from ? Period.Of(from).Number : 0,
            query.To is { } to ? Period.Of(to).Number : EndOfTime);
        var counts = await releases.CountAsync(session, selection, cancellationToken);
        var above = await branches.LineageAsync(session, scope.BranchPath, cancellationToken);
        var tree = new ReportTree(above.Concat(await branches.ListUnderAsync(session, scope.BranchPath, cancellationToken)), scope.BranchPath);
        var head = heads.Head("report.releases", counts.Count == 0 ? scope : Between(scope, query, counts), actor, culture);
        return new ReleasesReport(head, Months(counts), Branches(tree, counts), Totals(counts));
    }

    private static ReportScope Between(ReportScope scope, ReportQuery query, IReadOnlyList<ReleaseCount> counts) => scope with
    {
        From = query.From ?? Period.FromNumber(counts.Min(c => c.Month)).FirstDay,
        To = query.To ?? Period.FromNumber(counts.Max(c => c.Month)).LastDay,
    };

    private static IReadOnlyList<BranchReleases> Branches(ReportTree tree, IReadOnlyList<ReleaseCount> counts) =>
    [
        .. counts.GroupBy(c => tree.Reported(tree.County(c.CountyId)))
            .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
            .Select(g => new BranchReleases(g.Key.Code, g.Key.Name, Months(g), Totals(g))),
    ];

    private static IReadOnlyList<ReleaseMonth> Months(IEnumerable<ReleaseCount> counts) =>
    [
        .. counts.GroupBy(c => c.Month)
            .OrderBy(g => g.Key)
            .Select(g => new ReleaseMonth(Period.FromNumber(g.Key).ToString(), Sums(g, Lot.PaidIn), Sums(g, Lot.Bonus))),
    ];

    private static ReleaseTotals Totals(IEnumerable<ReleaseCount> counts)
    {
        var all = counts.ToArray();
        return new ReleaseTotals(Sums(all, Lot.PaidIn), Sums(all, Lot.Bonus));
    }

    private static ReleaseSums Sums(IEnumerable<ReleaseCount> counts, Lot lot) => counts
        .Where(c => c.Lot == lot)
        .Aggregate(ReleaseSums.None, (sum, c) => sum + ReleaseSums.Of(c.State, c.Instalments, c.AmountFen));
}
