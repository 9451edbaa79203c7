using System.Globalization;

namespace Campaigns.Reports.Streaming;

/// <summary>Writes rows of cells as the elements of a sheet's XML. Texts are inline strings, which no reader takes for a formula.</summary>
internal static class RowXml
{
    /// <summary>Height of a line of text, in points.</summary>
    private const double LineHeight = 13.5;

    /// <summary>The most a row can have.</summary>
    private const double MostHeight = 409;

    /// <summary>Writes a row high enough for <paramref name="textLines"/>: not every reader measures wrapped text by itself.</summary>
    public static void Write(TextWriter output, int row, ReadOnlySpan<int> styles, ReadOnlySpan<Cell> cells, int textLines = 1)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        output.Write("<row r=\"");
        output.Write(number);
        if (textLines > 1)
        {
            output.Write("\" customHeight=\"1\" ht=\"");
            output.Write(Math.Min(textLines * LineHeight, MostHeight).ToString(CultureInfo.InvariantCulture));
        }

        output.Write("\">");
        for (var i = 0; i < cells.Length; i++) Write(output, CellAddress.Column(i), number, styles[i], cells[i]);
        output.Write("</row>");
    }

    private static void Write(TextWriter output, string column, string row, int style, Cell cell)
    {
        output.Write("<c r=\"");
        output.Write(column);
        output.Write(row);
        output.Write("\" s=\"");
        output.Write(style.ToString(CultureInfo.InvariantCulture));
        switch (cell.Content)
        {
            case CellContent.Empty:
                output.Write("\"/>");
                return;
            case CellContent.Text:
                output.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                CellText.Write(output, cell.Written);
                output.Write("</t></is></c>");
                return;
            case CellContent.Formula:
                output.Write(cell.IsTextResult ? "\" t=\"str\"><f>" : "\"><f>");
                CellText.Write(output, cell.FormulaText!);
                output.Write("</f><v>");
                break;
            default:
                output.Write("\"><v>");
                break;
        }

        CellText.Write(output, cell.Written);
        output.Write("</v></c>");
    }
}
