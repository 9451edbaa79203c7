using System.Text.RegularExpressions;

namespace Campaigns.Data.Tests.Dialects;

/// <summary>A word, a bind name, a text, a number or a sign of a statement; words in upper case, comments left out.</summary>
internal readonly record struct SqlToken(string Text, int Depth)
{
    public bool IsWord => char.IsAsciiLetter(Text[0]) || Text[0] == '_';

    public bool IsBind => Text.Length > 1 && Text[0] == ':' && Text[1] != ':';

    public bool Is(params string[] words) => words.Contains(Text, StringComparer.Ordinal);
}

/// <summary>Cuts a statement into tokens with the depth of parentheses each lies in.</summary>
internal static partial class SqlTokens
{
    public static IReadOnlyList<SqlToken> Of(string sql)
    {
        var tokens = new List<SqlToken>();
        var depth = 0;
        foreach (Match match in Token().Matches(sql))
        {
            if (match.Value.StartsWith("--", StringComparison.Ordinal)) continue;
            if (match.Value == ")") depth--;
            tokens.Add(new SqlToken(match.Value[0] == '\'' ? match.Value : match.Value.ToUpperInvariant(), depth));
            if (match.Value == "(") depth++;
        }

        return tokens;
    }

    [GeneratedRegex("--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"|::|:[A-Za-z_]\\w*|[A-Za-z_]\\w*|[0-9]+|\\S")]
    private static partial Regex Token();
}
