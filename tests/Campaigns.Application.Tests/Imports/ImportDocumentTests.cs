using Campaigns.Application.Imports;
using Campaigns.Rules;

namespace Campaigns.Application.Tests.Imports;

/// <summary>docs/imports.md names the columns that imports know.</summary>
public sealed class ImportDocumentTests
{
    [Theory]
    [InlineData(ImportKind.Branches)]
    [InlineData(ImportKind.Managers)]
    [InlineData(ImportKind.Members)]
    [InlineData(ImportKind.Contracts)]
    [InlineData(ImportKind.Usage)]
    [InlineData(ImportKind.Lists)]
    [InlineData(ImportKind.Serials)]
    [InlineData(ImportKind.BonusUsage)]
    public async Task Columns_InTheDocument_AreThoseOfTheProgram(ImportKind kind)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Root(), "docs", "imports.md"));
        var row = lines.Single(l => l.StartsWith($"| `{EnumCode.Of(kind)}` |", StringComparison.Ordinal)).Split('|');
        Columns(row[2]).ShouldBe(ImportColumns.Required(kind));
        Columns(row[3]).ShouldBe(ImportColumns.Optional(kind));
    }

    private static IEnumerable<string> Columns(string cell) => cell.Split(',').Select(c => c.Trim().Trim('`')).Where(c => c.Length > 0);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Campaigns.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
