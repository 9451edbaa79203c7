namespace Campaigns.Reports.Streaming;

/// <summary>Widens columns of numbers to what their totals need: a number that doesn't fit is shown as ###.</summary>
internal static class ColumnWidths
{
    // Bold digits and the cell's own margins.
    private const double Room = 1.15;
    private const double Margin = 1;
    private const int DigitsOfAGroup = 3;

    public static SheetLayout Fitted(SheetLayout layout, IReadOnlyList<Cell> totals) => layout with
    {
        Columns = [.. layout.Columns.Select((column, i) => column with { Width = Math.Max(column.Width, Needed(totals[i], column.Kind)) })],
    };

    private static double Needed(Cell total, CellKind kind)
    {
        if (kind is not (CellKind.Money or CellKind.Count)) return 0;
        var text = total.Written;
        var separators = text.Split('.')[0].Length / DigitsOfAGroup;
        return ((TextWidth.Of(text) + separators) * Room) + Margin;
    }
}
