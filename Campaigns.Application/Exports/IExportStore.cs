using Campaigns.Application.Stores;

namespace Campaigns.Application.Exports;

/// <summary>Reads whole tables for an export, row by row.</summary>
public interface IExportStore
{
    /// <summary>The rows of a table in the subtree of <paramref name="path"/>: stored values in the order of the table's columns.</summary>
    IAsyncEnumerable<IReadOnlyList<object?>> StreamAsync(IStoreSession session, ExportTable table, string path, CancellationToken cancellationToken);
}
