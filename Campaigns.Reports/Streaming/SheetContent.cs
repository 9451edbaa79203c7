namespace Campaigns.Reports.Streaming;

/// <summary>One sheet, ready to be written: its rows are spooled and its totals known.</summary>
internal sealed record SheetContent : IAsyncDisposable
{
    public required SheetLayout Layout { get; init; }

    public required RowSpool Lines { get; init; }

    public required IReadOnlyList<Cell> Totals { get; init; }

    public IReadOnlyList<Cell>? GrandTotals { get; init; }

    public ValueTask DisposeAsync() => Lines.DisposeAsync();
}

/// <summary>Ids in the workbook's style table, by column.</summary>
internal sealed record SheetStyles(int[] Line, int[] Subtotal);
