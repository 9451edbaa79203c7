using System.Globalization;

namespace Campaigns.Reports.Streaming;

/// <summary>A1 notation; columns count from 0, rows from 1.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Range(int column, int firstRow, int lastRow) => $"{Of(column, firstRow)}:{Of(column, lastRow)}";

    public static string Column(int column)
    {
        var name = "";
        for (var rest = column; rest >= 0; rest = (rest / Letters) - 1) name = (char)('A' + (rest % Letters)) + name;
        return name;
    }

    /// <summary>The cell on another sheet; the name is quoted, since it may hold blanks and brackets.</summary>
    public static string On(string sheet, int column, int row) =>
        $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{Of(column, row)}";
}
