using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>Every SQL statement lives in Campaigns.Data, and the stores there reach the database through their session alone.</summary>
public sealed partial class SqlPlaceTests
{
    [Fact]
    public void Assemblies_OutsideData_HoldNoStatement() =>
        Repository.Products.Where(p => p != "Campaigns.Data")
            .SelectMany(p => Statements(AssemblyScan.Of(Repository.AssemblyPath(p))).Select(s => $"{p}: {s}")).ShouldBeEmpty();

    [Fact]
    public void Assemblies_PlantedStatement_IsFound()
    {
        new PlantedPort().Statement.ShouldBe(PlantedUses.Statement);
        Statements(AssemblyScan.Of(typeof(PlantedUses).Assembly.Location)).ShouldContain(PlantedUses.Statement);
    }

    [Fact]
    public void Assemblies_OutsideData_KnowNoDriver() =>
        Repository.Products.Where(p => p != "Campaigns.Data")
            .SelectMany(p => Drivers(AssemblyScan.Of(Repository.AssemblyPath(p))).Select(s => $"{p}: {s}")).ShouldBeEmpty();

    [Fact]
    public void Assemblies_PlantedDriver_IsFound() =>
        Drivers(new AssemblyScan(["Dapper", "System.Runtime"], ["System.Data.Common.DbCommand"], [], [])).Count().ShouldBe(2);

    [Fact]
    public void Stores_OfTheRepository_UseTheirSessionOnly() => StoreViolations(Repository.ProductCSharp).ShouldBeEmpty();

    [Theory]
    [InlineData("using Dapper;")]
    [InlineData("var command = session.Db().Connection.CreateCommand();")]
    [InlineData("private readonly NpgsqlDataSource source;")]
    public void Stores_PlantedShortcut_IsFound(string line) =>
        StoreViolations([new SourceFile("Campaigns.Data/Members/MemberStore.cs", line)]).ShouldNotBeEmpty();

    private static IEnumerable<string> Statements(AssemblyScan scan) => scan.Strings.Where(s => Statement().IsMatch(s));

    private static IEnumerable<string> Drivers(AssemblyScan scan) =>
        scan.Assemblies.Where(a => a is "Dapper" or "Npgsql" or "Microsoft.Data.Sqlite")
            // A host may catch the error of a database; it may not talk to one.
            .Concat(scan.Types.Where(t => t.StartsWith("System.Data.", StringComparison.Ordinal) && t != "System.Data.Common.DbException"));

    private static IEnumerable<string> StoreViolations(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.StartsWith("Campaigns.Data/", StringComparison.Ordinal) && file.Name.EndsWith("Store.cs", StringComparison.Ordinal)
        from Match found in Shortcut().Matches(file.Text)
        select $"{file.Path}: {found.Value}";

    [GeneratedRegex(@"^\s*(SELECT\s.+\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|TRIGGER)\s|WITH\s+\w+\s*(\(.*\))?\s+AS\s*\()",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"using Dapper;|CreateCommand\(|\bDbCommand\b|\bNpgsql\w*|\bSqlite(Connection|Command)\b|\.Connection\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortcut();
}
