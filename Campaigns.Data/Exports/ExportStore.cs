using System.Runtime.CompilerServices;
using Campaigns.Application.Exports;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Exports;

/// <inheritdoc cref="IExportStore"/>
public sealed class ExportStore : IExportStore
{
    private static readonly Dictionary<ExportTable, string> Statements = new()
    {
        [ExportTables.Branches] = ExportStatements.Branches,
        [ExportTables.Managers] = ExportStatements.Managers,
        [ExportTables.Members] = ExportStatements.Members,
        [ExportTables.Contracts] = ExportStatements.Contracts,
        [ExportTables.Usage] = ExportStatements.Usage,
        [ExportTables.Lists] = ExportStatements.Lists,
        [ExportTables.Serials] = ExportStatements.Serials,
        [ExportTables.Enrolments] = ExportStatements.Enrolments,
        [ExportTables.Transfers] = ExportStatements.Transfers,
    };

    public async IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(
        IStoreSession session, ExportTable table, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var args = new { low = path, high = PathRange.End(path) };

        // A row without a class is a dictionary of its columns in order.
        await foreach (var row in session.Db().StreamAsync<dynamic>(Statements[table], args, cancellationToken))
            yield return [.. ((IDictionary<string, object?>)row).Values];
    }
}
