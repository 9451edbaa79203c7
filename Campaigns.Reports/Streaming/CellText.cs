using System.Globalization;

namespace Campaigns.Reports.Streaming;

/// <summary>Writes any text so that a spreadsheet reads back just that text (ECMA-376, ST_Xstring).</summary>
internal static class CellText
{
    /// <summary>Spreadsheets call a file damaged whose cell holds more.</summary>
    public const int MostCharacters = 32_767;

    private const int EscapeLength = 7;

    public static void Write(TextWriter output, string text)
    {
        var shown = Shortened(text);
        for (var i = 0; i < shown.Length; i++)
        {
            var c = shown[i];
            if (char.IsHighSurrogate(c) && i + 1 < shown.Length && char.IsLowSurrogate(shown[i + 1]))
            {
                output.Write(c);
                output.Write(shown[++i]);
                continue;
            }

            WriteOne(output, shown, i);
        }
    }

    private static void WriteOne(TextWriter output, string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '&': output.Write("&amp;"); break;
            case '<': output.Write("&lt;"); break;
            case '>': output.Write("&gt;"); break;
            case '"': output.Write("&quot;"); break;
            // A cell's line end is LF; XML would turn any other into it silently.
            case '\r' when at + 1 < text.Length && text[at + 1] == '\n': break;
            case '\r': output.Write('\n'); break;
            // What looks like an escape but is the user's own text: its underscore is escaped instead.
            case '_' when IsEscape(text, at): output.Write("_x005F_"); break;
            case '\n' or '\t': output.Write(c); break;
            // Half of a pair says nothing, and no encoding of XML can carry it.
            case >= '\uD800' and <= '\uDFFF': output.Write('\uFFFD'); break;
            case < ' ' or '\uFFFE' or '\uFFFF':
                output.Write(string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"));
                break;
            default: output.Write(c); break;
        }
    }

    /// <summary><c>_xHHHH_</c>.</summary>
    private static bool IsEscape(string text, int at) =>
        at + EscapeLength <= text.Length
        && text[at + 1] is 'x' or 'X'
        && text[at + EscapeLength - 1] == '_'
        && text.Skip(at + 2).Take(4).All(char.IsAsciiHexDigit);

    private static string Shortened(string text)
    {
        if (text.Length <= MostCharacters) return text;
        var kept = MostCharacters - 1;
        if (char.IsHighSurrogate(text[kept - 1])) kept--;
        return string.Concat(text.AsSpan(0, kept), "…");
    }
}
