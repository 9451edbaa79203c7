using System.Globalization;
using System.Runtime.CompilerServices;
using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Reports.BranchLedger;

/// <summary>Writes a branch ledger somewhere; the rows can be read once, and only until this ends.</summary>
public delegate Task BranchLedgerWriter(ReportHead head, IAsyncEnumerable<BranchLedgerRow> rows);

/// <summary>
/// The whole branch ledger of a subtree as a stream, oldest first, of one snapshot, which is open while the rows are written. Rows are
/// read in parts: memory does not grow with their number.
/// </summary>
public sealed class ExportBranchLedgerUseCase(
    IDatabase database, ReportScopeService scopes, ReportHeadService heads, IBranchLedgerStore ledger)
{
    /// <param name="culture">The language of names of tiers and states.</param>
    /// <param name="write">Called once, unless the report is refused.</param>
    /// <returns>The head that was written.</returns>
    public async Task<Result<ReportHead>> ExecuteAsync(
        Actor actor, ReportQuery query, CultureInfo culture, BranchLedgerWriter write, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadReports))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => WriteAsync(session, actor, query, culture, write, cancellationToken), cancellationToken);
    }

    private async Task<Result<ReportHead>> WriteAsync(
        IStoreSession session, Actor actor, ReportQuery query, CultureInfo culture, BranchLedgerWriter write, CancellationToken cancellationToken)
    {
        var scope = await scopes.FindAsync(session, actor, query, ReportPeriods.MonthOf, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Refusal;
        var head = heads.Head("report.branch-ledger", scope.Value, actor, culture);
        await write(head, RowsAsync(session, LedgerSelection.Of(scope.Value), culture, cancellationToken));
        return head;
    }

    private async IAsyncEnumerable<BranchLedgerRow> RowsAsync(
        IStoreSession session, LedgerSelection selection, CultureInfo culture, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in ledger.StreamAsync(session, selection, cancellationToken))
            yield return LedgerRows.ToRow(line, culture);
    }
}
