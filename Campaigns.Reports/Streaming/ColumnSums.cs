namespace Campaigns.Reports.Streaming;

/// <summary>Adds up the lines as they pass, so that a total's formula carries its result.</summary>
internal sealed class ColumnSums<T>(IReadOnlyList<TableColumn<T>> columns)
{
    private readonly long[] _sums = new long[columns.Count];
    private readonly bool[] _unlimited = new bool[columns.Count];

    public long Lines { get; private set; }

    public void Add(ReadOnlySpan<Cell> line)
    {
        Lines++;
        for (var i = 0; i < line.Length; i++)
        {
            _sums[i] += line[i].Amount;
            _unlimited[i] |= columns[i].Unlimited is not null && line[i].Content == CellContent.Text;
        }
    }

    public void Add(ColumnSums<T> other)
    {
        Lines += other.Lines;
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += other._sums[i];
            _unlimited[i] |= other._unlimited[i];
        }
    }

    /// <summary>The cells of a totals row: sums by <paramref name="sumOf"/>, rates of the sums, everything else empty.</summary>
    /// <param name="row">Where the totals stand.</param>
    /// <param name="sumOf">The formula that sums a column.</param>
    /// <param name="unlimitedIn">The condition under which a column's sum is "no limit"; asked only where that is possible.</param>
    public Cell[] Totals(int row, Func<int, string> sumOf, Func<int, string> unlimitedIn)
    {
        var cells = new Cell[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            if (columns[i].IsSummed) cells[i] = Sum(i, sumOf(i), unlimitedIn);
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (columns[i].Rate is { } rate) cells[i] = rate.Of(row, cells);
        }

        return cells;
    }

    private Cell Sum(int column, string sum, Func<int, string> unlimitedIn)
    {
        var number = columns[column].Kind == CellKind.Money ? Cell.Money(_sums[column]) : Cell.Count(_sums[column]);
        if (columns[column].Unlimited is not { } word) return Cell.Formula(sum, number);
        var formula = $"IF({unlimitedIn(column)},\"{word}\",{sum})";
        return Cell.Formula(formula, _unlimited[column] ? Cell.Text(word) : number);
    }
}
