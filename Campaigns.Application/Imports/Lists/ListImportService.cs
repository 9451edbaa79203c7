using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Time;

namespace Campaigns.Application.Imports.Lists;

/// <summary>Puts members on named lists, one row a place.</summary>
public sealed class ListImportService(INamedListImportStore store, IMemberImportStore members, IBulkStore bulk, IBusinessClock clock)
{
    /// <summary>
    /// One file: its lists hold what it says and nothing else. A file of corrected rows, told by its headers, only adds: it is no whole list.
    /// </summary>
    public IRowImporter<ListRow> Begin(IReadOnlyList<string> headers) =>
        new ListImport(store, members, bulk, clock, replaces: !headers.Any(ImportColumns.Verdict.Contains));
}
