namespace Campaigns.Reports.Streaming;

/// <summary>
/// A table of any number of lines with one totals row. What doesn't fit on a sheet continues on the next, each with its own totals; the
/// first then also shows the totals of all.
/// </summary>
internal sealed class TableSheets<T>(SheetLayout layout, IReadOnlyList<TableColumn<T>> columns, TableWords words)
{
    /// <summary>Lines on one sheet; smaller in tests only.</summary>
    public int LinesPerSheet { get; init; } = SheetRows.MostLines;

    public async Task<IReadOnlyList<SheetContent>> ReadAsync(IAsyncEnumerable<T> lines, CancellationToken cancellationToken)
    {
        var sheets = new List<SpooledTable<T>> { new(layout, columns) };
        try
        {
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                // A source may ignore the token.
                cancellationToken.ThrowIfCancellationRequested();
                if (sheets[^1].Sums.Lines == LinesPerSheet) sheets.Add(new(Continuation(sheets.Count + 1), columns));
                sheets[^1].Add(line);
            }

            var grandTotals = sheets.Count > 1 ? GrandTotals(sheets) : null;
            return [.. sheets.Select((s, i) => s.Finish(words.Total, i == 0 ? grandTotals : null))];
        }
        catch
        {
            foreach (var sheet in sheets) await sheet.Lines.DisposeAsync();
            throw;
        }
    }

    private SheetLayout Continuation(int number) => layout with { Name = $"{layout.Name} ({number})" };

    private Cell[] GrandTotals(List<SpooledTable<T>> sheets)
    {
        var all = new ColumnSums<T>(columns);
        foreach (var sheet in sheets) all.Add(sheet.Sums);
        string SumOf(int column) => string.Join('+', sheets.Select(s => CellAddress.On(s.Layout.Name, column, SheetRows.Totals)));
        string UnlimitedIn(int column) =>
            $"OR({string.Join(',', sheets.Select(s => $"ISTEXT({CellAddress.On(s.Layout.Name, column, SheetRows.Totals)})"))})";
        var cells = all.Totals(SheetRows.GrandTotals, SumOf, UnlimitedIn);
        cells[0] = Cell.Text(words.GrandTotal);
        if (layout.CountFormat is not null) cells[1] = Cell.Formula(SumOf(1), Cell.Count(all.Lines));
        return cells;
    }
}
