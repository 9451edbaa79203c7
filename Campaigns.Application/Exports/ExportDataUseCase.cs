using System.Globalization;
using System.Runtime.CompilerServices;
using Campaigns.Application.Actors;
using Campaigns.Application.Imports;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Exports;

/// <summary>Takes one table's rows, all of them cell by cell as they are to be written, and tells how many there were.</summary>
public delegate Task<long> ExportSink(ExportTable table, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellationToken);

public sealed record ExportedTable(string Name, long Rows);

public sealed record ExportSummary(IReadOnlyList<ExportedTable> Tables);

/// <summary>
/// Writes out what the actor's subtree holds, all tables from one snapshot, so that they agree with each other whatever happens meanwhile.
/// Changes nothing: it may run beside the service.
/// </summary>
public sealed class ExportDataUseCase(IDatabase database, IExportStore store, IBusinessClock clock)
{
    public async Task<Result<ExportSummary>> ExecuteAsync(Actor actor, ExportSink sink, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadMembers) || !actor.May(Permission.ReadLedger))
            return Refusal.Forbidden();
        return await database.ReadAsync(
            async session =>
            {
                var written = new List<ExportedTable>();
                foreach (var table in ExportTables.All)
                    written.Add(new ExportedTable(table.Name, await sink(table, RowsAsync(session, table, actor.BranchPath, cancellationToken), cancellationToken)));
                return new ExportSummary(written);
            },
            cancellationToken);
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        IStoreSession session, ExportTable table, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.StreamAsync(session, table, path, cancellationToken))
        {
            var cells = new string[row.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = row[i] is { } value ? Cell(table.Columns[i].Kind, value) : "";
            yield return cells;
        }
    }

    private string Cell(CellKind kind, object value) => kind switch
    {
        CellKind.Text => CellText.Neutralise((string)value),
        CellKind.Month => Period.FromNumber(Convert.ToInt32(value, CultureInfo.InvariantCulture)).ToString(),
        CellKind.Instant => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture))
            .ToOffset(clock.Now.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };
}
