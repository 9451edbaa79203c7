namespace Campaigns.Data.Tests.Dialects;

/// <summary>
/// Finds what one of SQLite, PostgreSQL and Oracle would not take: statements are written once, in the part of SQL they share. By tokens,
/// so that it runs without the engines; the suite on real ones finds the rest.
/// </summary>
internal static class SqlLint
{
    private const int LongestName = 30;

    /// <summary>Words that may not be used, and why.</summary>
    private static readonly Dictionary<string, string> Banned = new(StringComparer.Ordinal)
    {
        ["LIMIT"] = "not on Oracle: SqlDialect.Limit",
        ["FETCH"] = "not on SQLite: SqlDialect.Limit",
        ["OFFSET"] = "pages are keyset",
        ["RECURSIVE"] = "not on Oracle: subtrees are path ranges",
        ["RETURNING"] = "differs everywhere",
        ["CONFLICT"] = "not on Oracle: TryInsertAsync",
        ["TRUE"] = "no booleans on Oracle: 0 and 1",
        ["FALSE"] = "no booleans on Oracle: 0 and 1",
        ["ILIKE"] = "PostgreSQL only",
        ["EXCEPT"] = "MINUS on Oracle: NOT EXISTS",
        ["MINUS"] = "Oracle only: NOT EXISTS",
        ["ROWNUM"] = "Oracle only",
        ["SYSDATE"] = "Oracle only: pass the time",
        ["CURRENT_TIMESTAMP"] = "pass the time",
        ["CURRENT_DATE"] = "pass the date",
        ["NOW"] = "pass the time",
        ["PRAGMA"] = "SQLite only",
        ["REPLACE"] = "INSERT OR REPLACE is SQLite's",
        ["IFNULL"] = "SQLite only: COALESCE",
        ["NVL"] = "Oracle only: COALESCE",
        ["BOOLEAN"] = "not on Oracle: SMALLINT",
        ["BIGINT"] = "no type on Oracle; an expression needs no cast",
        ["TEXT"] = "no type on Oracle",
        ["USING"] = "spell the join condition out",
        ["NATURAL"] = "spell the join condition out",
    };

    /// <summary>Every fault of a statement, each with its reason.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        var tokens = SqlTokens.Of(sql);
        return
        [
            .. tokens.Where(t => Banned.ContainsKey(t.Text)).Select(t => $"{t.Text}: {Banned[t.Text]}"),
            .. Names(tokens),
            .. SqlShapes.Faults(tokens),
        ];
    }

    /// <summary>Faults of names alone, for scripts, which are written per engine.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<SqlToken> tokens)
    {
        foreach (var token in tokens.Distinct())
        {
            var name = token.IsBind ? token.Text[1..] : token.Text;
            if ((token.IsWord || token.IsBind) && name.Length > LongestName)
                yield return $"{name}: longer than {LongestName} characters";
            if (token.IsBind && ReservedWords.All.Contains(name))
                yield return $"{token.Text}: no bind name on Oracle";
        }
    }
}
