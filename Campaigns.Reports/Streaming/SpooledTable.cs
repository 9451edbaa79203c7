namespace Campaigns.Reports.Streaming;

/// <summary>One sheet's lines on their way into the spool, with subtotals between them when they come in groups.</summary>
internal sealed class SpooledTable<T>(SheetLayout layout, IReadOnlyList<TableColumn<T>> columns)
{
    /// <summary>The column that says "subtotal" in a subtotal row; the one before it names the group.</summary>
    private const int SubtotalMark = 1;

    private readonly Cell[] _cells = new Cell[columns.Count];
    private int _row = SheetRows.FirstLine;
    private int _groupStart = SheetRows.FirstLine;
    private ColumnSums<T> _group = new(columns);

    public SheetLayout Layout => layout;

    public RowSpool Lines { get; } = new();

    public ColumnSums<T> Sums { get; } = new(columns);

    public void Add(T line)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            if (columns[i].Value is { } value) _cells[i] = value(line);
        }

        for (var i = 0; i < _cells.Length; i++)
        {
            if (columns[i].Rate is { } rate) _cells[i] = rate.Of(_row, _cells);
        }

        Write(_cells, TextLines(), isSubtotal: false);
        Sums.Add(_cells);
        _group.Add(_cells);
    }

    /// <summary>Closes the lines since the last subtotal.</summary>
    public void AddSubtotal(string group, string word)
    {
        var (first, last) = (_groupStart, _row - 1);
        var cells = _group.Totals(
            _row,
            column => $"SUM({CellAddress.Range(column, first, last)})",
            column => HasUnlimited(column, first, last));
        cells[SubtotalMark - 1] = Cell.Text(group);
        cells[SubtotalMark] = Cell.Text(word);
        Write(cells, textLines: 1, isSubtotal: true);
        _groupStart = _row;
        _group = new(columns);
    }

    /// <summary>Adds the totals row; nothing can be added afterwards.</summary>
    /// <param name="totalWord">What the totals row is called.</param>
    /// <param name="grandTotals">The row above the header, on the first of several sheets.</param>
    /// <param name="subtotalWord">What subtotal rows are called, so that they aren't summed again; null when there are none.</param>
    public SheetContent Finish(string totalWord, Cell[]? grandTotals = null, string? subtotalWord = null)
    {
        // An empty table sums its first, empty row.
        var last = Math.Max(_row - 1, SheetRows.FirstLine);
        string RangeOf(int column) => CellAddress.Range(column, SheetRows.FirstLine, last);
        string SumOf(int column) => subtotalWord is null
            ? $"SUM({RangeOf(column)})"
            : $"SUMIF({RangeOf(SubtotalMark)},\"<>{subtotalWord}\",{RangeOf(column)})";
        var totals = Sums.Totals(SheetRows.Totals, SumOf, column => HasUnlimited(column, SheetRows.FirstLine, last));
        totals[0] = Cell.Text(totalWord);
        if (layout.CountFormat is not null) totals[1] = Cell.Formula($"COUNTA({RangeOf(0)})", Cell.Count(Sums.Lines));
        return new SheetContent { Layout = ColumnWidths.Fitted(layout, grandTotals ?? totals), Lines = Lines, Totals = totals, GrandTotals = grandTotals };
    }

    private int TextLines()
    {
        var most = 1;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (columns[i].Kind is CellKind.LongText or CellKind.Serials && _cells[i].Words is { } text)
                most = Math.Max(most, TextWidth.Lines(text, columns[i].Width));
        }

        return most;
    }

    private void Write(Cell[] cells, int textLines, bool isSubtotal)
    {
        if (_row > SheetRows.Most) throw new InvalidOperationException($"Sheet {layout.Name} is full.");
        Lines.Add(cells, textLines, isSubtotal);
        _row++;
    }

    private string HasUnlimited(int column, int first, int last) =>
        $"COUNTIF({CellAddress.Range(column, first, last)},\"{columns[column].Unlimited}\")>0";
}
