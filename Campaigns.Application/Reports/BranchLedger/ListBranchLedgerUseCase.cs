using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules;

namespace Campaigns.Application.Reports.BranchLedger;

/// <summary>A page of the branch ledger, with the totals over all pages.</summary>
public sealed record BranchLedgerReport(
    ReportHead Head, IReadOnlyList<BranchLedgerRow> Items, BranchLedgerTotals Totals, string? NextCursor);

/// <summary>The branch ledger (台账) of a subtree page by page, oldest first. Without dates: this month up to today.</summary>
public sealed class ListBranchLedgerUseCase(
    IDatabase database, ReportScopeService scopes, ReportHeadService heads, IBranchLedgerStore ledger)
{
    /// <param name="culture">The language of names of tiers and states.</param>
    public async Task<Result<BranchLedgerReport>> ExecuteAsync(
        Actor actor, ReportQuery query, PageRequest page, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        if (!TryPlace(page, out var after))
            return PageRequest.InvalidCursor();
        return await database.ReadAsync(session => ListAsync(session, actor, query, page, after, culture, cancellationToken), cancellationToken);
    }

    private static bool TryPlace(PageRequest page, out EnrolmentPlace? place)
    {
        place = null;
        if (page.After.Count == 0)
            return true;
        if (page.After.Count != 2
            || !Dates.TryParse(page.After[0], out var day)
            || !long.TryParse(page.After[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        place = new EnrolmentPlace(day, id);
        return true;
    }

    private async Task<Result<BranchLedgerReport>> ListAsync(
        IStoreSession session,
        Actor actor,
        ReportQuery query,
        PageRequest page,
        EnrolmentPlace? after,
        CultureInfo culture,
        CancellationToken cancellationToken)
    {
        var scope = await scopes.FindAsync(session, actor, query, ReportPeriods.MonthOf, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Refusal;
        var selection = LedgerSelection.Of(scope.Value);
        var lines = await ledger.ListAsync(session, selection, after, page.RowsToRead, cancellationToken);
        var rows = Page
            .Of(lines, page, l => [Dates.Text(l.Place.EnrolledOn), l.Place.Id.ToString(CultureInfo.InvariantCulture)])
            .Map(l => LedgerRows.ToRow(l, culture));
        var totals = await ledger.TotalsAsync(session, selection, cancellationToken);
        return new BranchLedgerReport(heads.Head("report.branch-ledger", scope.Value, actor, culture), rows.Items, totals, rows.NextCursor);
    }
}
