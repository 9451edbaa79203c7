using System.Globalization;
using System.Text;

namespace Campaigns.Application.Imports;

/// <summary>
/// How text travels in CSV cells. A spreadsheet takes a cell that begins with <c>= + - @</c>, tab or return for a formula; exports put an
/// apostrophe before such text, imports take it away again, so that a round trip gives back the same text.
/// </summary>
public static class CellText
{
    private const string Dangerous = "=+-@\t\r";

    public static string Neutralise(string text) => BeginsFormula(text) ? $"'{text}" : text;

    public static string Restore(string cell) => cell.StartsWith('\'') && BeginsFormula(cell) ? cell[1..] : cell;

    /// <summary>For messages and logs: control and formatting characters become dots, long text is cut.</summary>
    public static string Printable(string text)
    {
        const int longest = 60;
        var shown = new StringBuilder();
        foreach (var c in text.Length > longest ? text[..longest] : text)
        {
            var invisible = char.GetUnicodeCategory(c)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
            shown.Append(invisible ? '·' : c);
        }

        return text.Length > longest ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool BeginsFormula(string text)
    {
        var bare = text.AsSpan().TrimStart('\'');
        return bare.Length > 0 && Dangerous.Contains(bare[0]);
    }
}
