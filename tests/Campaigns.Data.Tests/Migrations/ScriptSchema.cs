using System.Text.RegularExpressions;
using Campaigns.Data.Migrations;

namespace Campaigns.Data.Tests.Migrations;

/// <summary>
/// What a script makes, said alike for the three engines: one line a table, column, constraint, index, trigger or row, with only what
/// has to agree. Reads the regular style of <c>db/migrations</c> and stops at anything else.
/// </summary>
internal static partial class ScriptSchema
{
    /// <summary>One line for each thing made, in order.</summary>
    public static IReadOnlyList<string> Describe(IEnumerable<Migration> scripts) => [.. scripts.SelectMany(s => s.Statements).SelectMany(Describe)];

    private static IEnumerable<string> Describe(string statement)
    {
        var sql = Comment().Replace(statement, "").Trim();
        if (Table().Match(sql) is { Success: true } table)
            return Columns(table.Groups["name"].Value, table.Groups["body"].Value);
        if (AddedColumn().Match(sql) is { Success: true } added)
            return Columns(added.Groups["table"].Value, "  " + added.Groups["column"].Value);
        // Differs by nature: the body is each engine's own language, TRUNCATE exists on one, dual is built into another.
        if (Trigger().Match(sql) is { Success: true } trigger)
            return trigger.Groups["event"].Value == "TRUNCATE" ? [] : [$"trigger {trigger.Groups["name"].Value} {trigger.Groups["event"].Value} {trigger.Groups["table"].Value} {Message().Match(sql).Value}"];
        if (sql.StartsWith("CREATE VIEW dual ", StringComparison.Ordinal) || sql.StartsWith("CREATE FUNCTION refuse_change()", StringComparison.Ordinal))
            return [];
        // Oracle has no partial index; PostgreSQL wants an expression in parentheses of its own.
        if (Index().Match(Expression().Replace(sql, "${before}${case}")) is { Success: true } index)
            return [$"{index.Groups["what"].Value} ({index.Groups["columns"].Value})"];
        return sql.StartsWith("INSERT INTO ", StringComparison.Ordinal) || sql.StartsWith("DROP INDEX ", StringComparison.Ordinal) ? [sql] : throw new FormatException($"not in the style of the scripts: {sql}");
    }

    private static IEnumerable<string> Columns(string table, string body)
    {
        foreach (var line in body.Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0).Aggregate(new List<string>(), Join))
        {
            var column = Column().Match(line);
            yield return column.Success
                ? $"{table}.{column.Groups["name"].Value} {Kind(column.Groups["type"].Value)}{Rest(column.Groups["rest"].Value)}"
                : $"{table}: {Blanks().Replace(line.Trim().TrimEnd(','), " ")}";
        }
    }

    /// <summary>A line set in deeper than a column's goes on with the one before.</summary>
    private static List<string> Join(List<string> lines, string line)
    {
        if (line.StartsWith("   ", StringComparison.Ordinal))
            lines[^1] += " " + line.Trim();
        else
            lines.Add(line);
        return lines;
    }

    /// <summary>Integers and texts; how wide is compared between the engines that have widths.</summary>
    private static string Kind(string type) => type switch
    {
        "INTEGER" or "BIGINT" or "SMALLINT" => "integer",
        "TEXT" or "CLOB" => "text",
        _ when type.StartsWith("NUMBER(", StringComparison.Ordinal) => "integer",
        _ when type.StartsWith("VARCHAR", StringComparison.Ordinal) => "text",
        _ => throw new FormatException($"no type of ours: {type}"),
    };

    /// <summary>Oracle wants the default before NOT NULL.</summary>
    private static string Rest(string rest)
    {
        var text = Blanks().Replace(rest.TrimEnd(',').Replace(" COLLATE \"C\"", "", StringComparison.Ordinal), " ");
        return Default().Replace(text, " NOT NULL DEFAULT ${value}");
    }

    [GeneratedRegex("^CREATE TABLE (?<name>[a-z_]+) \\(\n(?<body>.*)\n\\)( STRICT)?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex("^ALTER TABLE (?<table>[a-z_]+) ADD (?<column>[a-z_]+ .*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex AddedColumn();

    [GeneratedRegex("^  (?<name>[a-z_]+) (?<type>[A-Z]+[A-Z0-9]*(\\([0-9A-Z ]+\\))?)(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Column();

    [GeneratedRegex("^CREATE TRIGGER (?<name>[a-z_]+) BEFORE (?<event>[A-Z]+) ON (?<table>[a-z_]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Trigger();

    [GeneratedRegex("^CREATE (?<what>(UNIQUE )?INDEX [a-z_]+ ON [a-z_]+) \\((?<columns>[^()]*)\\)( WHERE [^()]*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Index();

    [GeneratedRegex("(?<before>\\(|, )\\((?<case>CASE [^()]* END)\\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    [GeneratedRegex("'[a-z_]+: [^']*'")]
    private static partial Regex Message();

    [GeneratedRegex(" DEFAULT (?<value>[0-9]+|'[a-z-]+') NOT NULL", RegexOptions.ExplicitCapture)]
    private static partial Regex Default();

    [GeneratedRegex("^ *--.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
