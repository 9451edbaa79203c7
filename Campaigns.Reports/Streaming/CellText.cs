using System.Buffers;

namespace Campaigns.Reports.Streaming;

/// <summary>Writes any text so that a spreadsheet reads back just that text (ECMA-376, ST_Xstring).</summary>
internal static class CellText
{
    /// <summary>Spreadsheets call a file damaged whose cell holds more.</summary>
    public const int MostCharacters = 32_767;

    private const int EscapeLength = 7;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    public static void Write(Utf8Buffer output, string? text)
    {
        var rest = Shortened(text);
        while (Plain(rest) is var plain && plain < rest.Length)
        {
            output.Write(rest[..plain]);
            rest = rest[(plain + WriteOne(output, rest[plain..]))..];
        }

        output.Write(rest);
    }

    /// <summary>How many characters, from the first on, are written as they are.</summary>
    private static int Plain(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '&' or '<' or '>' or '"' or '_' or (>= '\uD800' and <= '\uDFFF') or >= '\uFFFE' or (< ' ' and not '\n' and not '\t')) return i;
        }

        return text.Length;
    }

    /// <summary>Writes what <paramref name="text"/> begins with, and says how many characters that was.</summary>
    private static int WriteOne(Utf8Buffer output, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': output.Write("&amp;"u8); break;
            case '<': output.Write("&lt;"u8); break;
            case '>': output.Write("&gt;"u8); break;
            case '"': output.Write("&quot;"u8); break;
            // A cell's line end is LF; XML would turn any other into it silently.
            case '\r' when text.Length > 1 && text[1] == '\n': break;
            case '\r': output.Write((byte)'\n'); break;
            // What looks like an escape but is the user's own text: its underscore is escaped instead.
            case '_': output.Write(IsEscape(text) ? "_x005F_"u8 : "_"u8); break;
            case >= '\uD800' and <= '\uDFFF' when text.Length > 1 && char.IsSurrogatePair(text[0], text[1]):
                output.Write(text[..2]);
                return 2;
            // Half of a pair says nothing, and no encoding of XML can carry it.
            case >= '\uD800' and <= '\uDFFF': output.Write("\uFFFD"u8); break;
            default:
                output.Write("_x"u8);
                output.Write(text[0], "X4");
                output.Write((byte)'_');
                break;
        }

        return 1;
    }

    /// <summary><c>_xHHHH_</c>.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= EscapeLength
        && text[1] is 'x' or 'X'
        && text[EscapeLength - 1] == '_'
        && !text[2..(EscapeLength - 1)].ContainsAnyExcept(HexDigits);

    private static ReadOnlySpan<char> Shortened(string? text)
    {
        if (text is null || text.Length <= MostCharacters) return text;
        var kept = MostCharacters - 1;
        if (char.IsHighSurrogate(text[kept - 1])) kept--;
        return string.Concat(text.AsSpan(0, kept), "…");
    }
}
