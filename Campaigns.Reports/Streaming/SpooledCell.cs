namespace Campaigns.Reports.Streaming;

/// <summary>
/// A cell as the spool keeps it: one byte for its kind, then its texts, escaped for XML and each closed by <see cref="End"/>. That is a seventh
/// of the cell's XML, so that it needs no compression; what repeats from line to line is put around it when the sheet is written.
/// </summary>
internal static class SpooledCell
{
    /// <summary>Closes a text; no XML holds it.</summary>
    public const byte End = 0x1F;

    public const byte Empty = (byte)'e';
    public const byte Text = (byte)'t';
    public const byte Number = (byte)'n';

    /// <summary>A formula and its result, a number.</summary>
    public const byte Formula = (byte)'f';

    /// <summary>A formula and its result, a text.</summary>
    public const byte TextFormula = (byte)'g';

    private const int FenPerYuan = 100;

    public static void Write(Utf8Buffer output, in Cell cell)
    {
        output.Write(KindOf(cell));
        if (cell.Content == CellContent.Empty) return;
        if (cell.FormulaText is { } formula)
        {
            CellText.Write(output, formula);
            output.Write(End);
        }

        WriteValue(output, cell);
        output.Write(End);
    }

    /// <summary>Takes the next text off <paramref name="rest"/>.</summary>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf(End);
        var text = rest[..end];
        rest = rest[(end + 1)..];
        return text;
    }

    /// <summary>What a reader sees in the cell, as it stands in the XML.</summary>
    public static void WriteValue(Utf8Buffer output, in Cell cell)
    {
        switch (cell.Content)
        {
            case CellContent.Money: WriteYuan(output, cell.Number); break;
            case CellContent.Count or CellContent.Date: output.Write(cell.Number); break;
            default: CellText.Write(output, cell.Words); break;
        }
    }

    private static byte KindOf(in Cell cell) => cell.Content switch
    {
        CellContent.Empty => Empty,
        CellContent.Text => Text,
        CellContent.Formula => cell.IsTextResult ? TextFormula : Formula,
        _ => Number,
    };

    /// <summary>Yuan with two decimals, from integers alone, so that the written amount is exact.</summary>
    private static void WriteYuan(Utf8Buffer output, long fen)
    {
        var (yuan, rest) = Math.DivRem(fen, FenPerYuan);
        if (fen < 0) output.Write((byte)'-');
        output.Write(Math.Abs(yuan));
        output.Write((byte)'.');
        output.Write(Math.Abs(rest), "00");
    }
}
