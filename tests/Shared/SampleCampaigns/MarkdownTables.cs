namespace Shared.SampleCampaigns;

/// <summary>The tables of a Markdown file, each by the heading above it. Strict: what is not understood is an error, never left out.</summary>
internal static class MarkdownTables
{
    /// <summary>Rows by heading; a row is its cells by column.</summary>
    /// <exception cref="FormatException">A table without a heading, a heading without a table, or a row with other cells than its head.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Read(string text)
    {
        var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var section in text.Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var rows = lines.Skip(1).Where(l => l.StartsWith('|')).Select(Cells).ToArray();
            if (rows.Length < 3)
                throw new FormatException($"'{lines[0]}' has no table");
            if (!tables.TryAdd(lines[0], [.. rows.Skip(2).Select(cells => Row(lines[0], rows[0], cells))]))
                throw new FormatException($"'{lines[0]}' stands twice");
        }

        return tables;
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];

    private static Dictionary<string, string> Row(string heading, string[] head, string[] cells) => cells.Length == head.Length
        ? head.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)
        : throw new FormatException($"'{heading}': {string.Join(" | ", cells)} has {cells.Length} cells, not {head.Length}");
}
