using System.Text.RegularExpressions;

namespace Campaigns.Data.Tests.Dialects;

/// <summary>Names that suit every engine, whichever script they stand in, and ends that its runner takes.</summary>
internal static partial class ScriptLint
{
    public static IEnumerable<string> Faults(string sql)
    {
        var tokens = SqlTokens.Of(sql);
        var made = Made().Matches(sql).Select(m => m.Groups["name"].Value).Concat(Columns().Matches(sql).Select(m => m.Groups["name"].Value));
        foreach (var name in made.Where(n => ReservedWords.All.Contains(n.ToUpperInvariant())))
            yield return $"{name}: a reserved word for a name";
        foreach (var fault in SqlLint.Names(tokens))
            yield return fault;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("IF") && tokens[i + 1].Is("NOT", "EXISTS"))
                yield return "IF EXISTS: not on Oracle, and a migration knows what is there";
        }

        // A block of PL/SQL ends with one.
        if (tokens[^1].Is(";") && !tokens[^2].Is("END"))
            yield return ";: statements are separated by a line /";
    }

    [GeneratedRegex("CREATE (UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW|FUNCTION) (?<name>\\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Made();

    [GeneratedRegex("^  (?<name>[a-z_]+) (INTEGER|TEXT|BIGINT|SMALLINT|VARCHAR|NUMBER|CLOB)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Columns();
}
