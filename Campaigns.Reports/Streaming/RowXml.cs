using System.Globalization;
using System.Text;

namespace Campaigns.Reports.Streaming;

/// <summary>
/// Writes rows of cells of the same styles as the elements of a sheet's XML. Texts are inline strings, which no reader takes for a formula.
/// </summary>
/// <param name="styles">Style ids by column.</param>
internal sealed class RowXml(IReadOnlyList<int> styles)
{
    /// <summary>Height of a line of text, in points.</summary>
    private const double LineHeight = 13.5;

    /// <summary>The most a row can have.</summary>
    private const double MostHeight = 409;

    private readonly byte[][] _starts = [.. styles.Select((_, i) => Encoding.UTF8.GetBytes($"<c r=\"{CellAddress.Column(i)}"))];
    private readonly byte[][] _styles = [.. styles.Select(s => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\" s=\"{s}\"")))];

    /// <summary>Writes a row high enough for <paramref name="textLines"/>: not every reader measures wrapped text by itself.</summary>
    /// <param name="output">Gets the row's element.</param>
    /// <param name="row">From 1.</param>
    /// <param name="cells">As <see cref="SpooledCell"/> writes them, one after the other.</param>
    /// <param name="textLines">Of the cell that has most.</param>
    public void Write(Utf8Buffer output, int row, ReadOnlySpan<byte> cells, int textLines = 1)
    {
        Span<byte> digits = stackalloc byte[11];
        row.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        var number = digits[..length];
        output.Write("<row r=\""u8);
        output.Write(number);
        if (textLines > 1)
        {
            output.Write("\" customHeight=\"1\" ht=\""u8);
            output.Write(Math.Min(textLines * LineHeight, MostHeight).ToString(CultureInfo.InvariantCulture));
        }

        output.Write("\">"u8);
        for (var column = 0; !cells.IsEmpty; column++)
        {
            output.Write(_starts[column]);
            output.Write(number);
            output.Write(_styles[column]);
            WriteContent(output, ref cells);
        }

        output.Write("</row>"u8);
    }

    private static void WriteContent(Utf8Buffer output, ref ReadOnlySpan<byte> cells)
    {
        var kind = cells[0];
        cells = cells[1..];
        switch (kind)
        {
            case SpooledCell.Empty:
                output.Write("/>"u8);
                return;
            case SpooledCell.Text:
                output.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
                output.Write(SpooledCell.Next(ref cells));
                output.Write("</t></is></c>"u8);
                return;
            case SpooledCell.Number:
                output.Write("><v>"u8);
                break;
            default:
                output.Write(kind == SpooledCell.TextFormula ? " t=\"str\"><f>"u8 : "><f>"u8);
                output.Write(SpooledCell.Next(ref cells));
                output.Write("</f><v>"u8);
                break;
        }

        output.Write(SpooledCell.Next(ref cells));
        output.Write("</v></c>"u8);
    }
}
