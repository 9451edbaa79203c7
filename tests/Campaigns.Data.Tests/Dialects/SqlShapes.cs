namespace Campaigns.Data.Tests.Dialects;

/// <summary>Faults that lie in how tokens follow each other.</summary>
internal static class SqlShapes
{
    private static readonly string[] JoinWords = ["FROM", "JOIN"];
    private static readonly string[] EndOfFrom = ["WHERE", "GROUP", "ORDER", "HAVING", "UNION", "SELECT", "SET", "VALUES"];

    public static IEnumerable<string> Faults(IReadOnlyList<SqlToken> tokens)
    {
        if (tokens.Count > 0 && tokens[^1].Is(";"))
            yield return ";: Oracle refuses it at the end";
        for (var i = 0; i < tokens.Count; i++)
        {
            if (FaultAt(tokens, i) is { } fault)
                yield return fault;
        }
    }

    private static string? FaultAt(IReadOnlyList<SqlToken> tokens, int i)
    {
        var token = tokens[i];
        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        var nextText = next.Text ?? "";
        return token.Text switch
        {
            "''" => "'': NULL on Oracle",
            "::" => ":::: PostgreSQL only: CAST",
            "@" or "$" or "?" or "[" or "`" => $"{token.Text}: parameters are :name, names are bare",
            "!" => "!=: write <>",
            "IF" when nextText is "NOT" or "EXISTS" => "IF EXISTS: not on Oracle",
            "FOR" when nextText == "UPDATE" => "FOR UPDATE: not on SQLite: SqlDialect.ForUpdate",
            "AS" when InFrom(tokens, i) => "AS before a table alias: not on Oracle",
            "SELECT" when !HasFrom(tokens, i) => "SELECT without FROM: not on Oracle: FROM dual",
            "UPDATE" when i == 0 && i + 2 < tokens.Count && !tokens[2].Is("SET") => "alias on the target of UPDATE: not on SQLite",
            "SET" when tokens[0].Is("UPDATE") && HasAtDepth(tokens, i, "FROM", token.Depth) => "UPDATE … FROM: not on Oracle",
            "DELETE" when i == 0 && tokens.Count > 3 && !tokens[3].Is("WHERE") => "alias on the target of DELETE: write the table's name",
            "VALUES" when SeveralRows(tokens, i) => "several rows of VALUES: not on Oracle",
            "(" when IsRowValue(tokens, i) => "comparison of row values: not on Oracle",
            _ when token.IsWord && i > 0 && tokens[i - 1].Is("AS") && ReservedWords.All.Contains(token.Text) && !InCast(tokens, i) => $"{token.Text}: a reserved word for a name",
            _ => null,
        };
    }

    /// <summary>Whether the nearest clause word before, in the same parentheses, opened a list of tables.</summary>
    private static bool InFrom(IReadOnlyList<SqlToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && tokens[i].Depth >= tokens[at].Depth; i--)
        {
            if (tokens[i].Depth > tokens[at].Depth) continue;
            if (tokens[i].Is(JoinWords)) return true;
            if (tokens[i].Is(EndOfFrom) || tokens[i].Is("ON")) return false;
        }

        return false;
    }

    private static bool InCast(IReadOnlyList<SqlToken> tokens, int at)
    {
        for (var i = at - 1; i > 0; i--)
        {
            if (tokens[i].Depth < tokens[at].Depth)
                return tokens[i].Is("(") && tokens[i - 1].Is("CAST");
        }

        return false;
    }

    private static bool HasFrom(IReadOnlyList<SqlToken> tokens, int select) => HasAtDepth(tokens, select, "FROM", tokens[select].Depth);

    private static bool HasAtDepth(IReadOnlyList<SqlToken> tokens, int from, string word, int depth)
    {
        for (var i = from + 1; i < tokens.Count && tokens[i].Depth >= depth; i++)
        {
            if (tokens[i].Depth > depth) continue;
            if (tokens[i].Is(word)) return true;
            if (tokens[i].Is("UNION", "SELECT")) return false;
        }

        return false;
    }

    private static bool SeveralRows(IReadOnlyList<SqlToken> tokens, int values)
    {
        var depth = tokens[values].Depth;
        for (var i = values + 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(")") && tokens[i].Depth == depth)
                return tokens[i + 1].Is(",");
        }

        return false;
    }

    /// <summary><c>(a, b) &lt; (…</c>, <c>(a, b) IN (…</c>: a list in parentheses that is compared.</summary>
    private static bool IsRowValue(IReadOnlyList<SqlToken> tokens, int open)
    {
        if (open == 0 || !tokens[open - 1].Is("WHERE", "AND", "OR", "NOT", "ON", "(", "WHEN")) return false;
        var depth = tokens[open].Depth;
        var comma = false;
        for (var i = open + 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Depth == depth + 1 && tokens[i].Is(",")) comma = true;
            if (tokens[i].Depth == depth && tokens[i].Is(")"))
                return comma && tokens[i + 1].Is("=", "<", ">", "IN", "NOT");
        }

        return false;
    }
}
