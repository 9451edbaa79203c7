using System.Text;

namespace Campaigns.Data.Tests.Statements;

/// <summary>
/// Every statement is kept as approved text, a file a store, so that a change of SQL is read as SQL. Once where the engines get the same
/// text, else once for each. <c>UPDATE_STATEMENTS=1</c> rewrites the files.
/// </summary>
public sealed class ApprovedStatementsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Campaigns.Data.Tests", "Statements", "Approved");

    [Fact]
    public void Statements_OfEachStore_AreTheApprovedOnes()
    {
        var actual = NamedStatement.All.GroupBy(s => s.Store).ToDictionary(g => $"{g.Key}.sql", Text, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_STATEMENTS") == "1")
            Write(actual);

        var kept = System.IO.Directory.EnumerateFiles(Folder, "*.sql").ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal);
        kept.Keys.Order(StringComparer.Ordinal).ShouldBe(actual.Keys.Order(StringComparer.Ordinal), "UPDATE_STATEMENTS=1 rewrites the files");
        foreach (var (file, text) in actual)
            kept[file].ReplaceLineEndings("\n").ShouldBe(text, $"{file}: UPDATE_STATEMENTS=1 rewrites it");
    }

    [Fact]
    public void Uses_OfALimitedAndLockedStatement_AreFound()
    {
        var free = NamedStatement.All.Single(s => s is { Store: "GiftStore", Name: "SelectFree" });
        free.Uses.ShouldBe(["LockFirstAsync"]);
        NamedStatement.Dialects.Select(d => free.SentTo(d).Single().EndsWith("SKIP LOCKED", StringComparison.Ordinal)).ShouldBe([false, true, true]);
    }

    private static string Text(IEnumerable<NamedStatement> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            var variants = NamedStatement.Dialects.Select(d => (d.Name, Sql: string.Join("\n/\n", statement.SentTo(d)))).ToList();
            var same = variants.DistinctBy(v => v.Sql).Count() == 1;
            foreach (var (engine, sql) in same ? variants.Take(1) : variants)
                text.Append("-- ").Append(statement.Name).Append(same ? "" : $" · {engine}").Append('\n').Append(sql).Append("\n/\n");
        }

        return text.ToString();
    }

    private static void Write(IReadOnlyDictionary<string, string> files)
    {
        System.IO.Directory.CreateDirectory(Folder);
        foreach (var gone in System.IO.Directory.EnumerateFiles(Folder, "*.sql").Where(f => !files.ContainsKey(Path.GetFileName(f))).ToList())
            File.Delete(gone);
        foreach (var (file, text) in files)
            File.WriteAllText(Path.Combine(Folder, file), text);
    }
}
