using System.Globalization;
using Campaigns.Application.Reports;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports;

/// <summary>A workbook of whole tables, each on its own sheet under the same head, with its rows closed by subtotals.</summary>
internal sealed class ReportTables(ReportHead head, Texts texts) : IAsyncDisposable
{
    private readonly List<SheetContent> _sheets = [];

    public async Task AddAsync<T>(
        string name,
        IReadOnlyList<TableColumn<T>> columns,
        IReadOnlyList<T> rows,
        Func<T, string>? groupOf,
        int frozenColumns,
        CancellationToken cancellationToken)
    {
        var layout = new SheetLayout
        {
            Name = name,
            Title = head.Title,
            HeadLines = HeadLines.Of(head, texts),
            Columns = [.. columns.Select(c => c.ToSheet())],
            PageNumbers = texts["Page.Numbers"],
            FrozenColumns = frozenColumns,
        };
        if (groupOf is null)
            _sheets.AddRange(await new TableSheets<T>(layout, columns, texts.Words()).ReadAsync(rows.ToAsyncEnumerable(), cancellationToken));
        else
            _sheets.Add(await new GroupedSheet<T>(layout, columns, texts.Words()) { GroupOf = groupOf }.ReadAsync(rows.ToAsyncEnumerable(), cancellationToken));
    }

    public Task WriteAsync(Stream output, CancellationToken cancellationToken) => WorkbookFile.WriteAsync(output, head, _sheets, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var sheet in _sheets)
            await sheet.DisposeAsync();
    }
}
