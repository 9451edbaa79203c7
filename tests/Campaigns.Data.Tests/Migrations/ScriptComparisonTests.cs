using System.Text.RegularExpressions;
using Campaigns.Data.Migrations;

namespace Campaigns.Data.Tests.Migrations;

/// <summary>The three scripts of a migration make the same schema.</summary>
public sealed partial class ScriptComparisonTests
{
    [Theory]
    [InlineData("postgresql")]
    [InlineData("oracle")]
    public void Script_OfAServer_MakesWhatSqlitesDoes(string engine)
    {
        var expected = MigrationScripts.For("sqlite");
        var actual = MigrationScripts.For(engine);

        foreach (var (sqlite, other) in expected.Zip(actual))
            ScriptSchema.Describe([other]).ShouldBe(ScriptSchema.Describe([sqlite]), $"{sqlite.Version:0000}_{sqlite.Name}/{engine}.sql");
    }

    [Fact]
    public void Widths_OnPostgresqlAndOracle_AreTheSame()
    {
        var postgresql = Widths("postgresql", ("BIGINT", "NUMBER(19)"), ("INTEGER", "NUMBER(10)"), ("SMALLINT", "NUMBER(5)"), ("TEXT", "CLOB"));

        Widths("oracle").ShouldBe(postgresql);
    }

    [Fact]
    public void TextColumns_OnPostgresql_CompareBinary()
    {
        var columns = MigrationScripts.For("postgresql").SelectMany(m => m.Statements).SelectMany(s => s.Split('\n')).Where(l => l.Contains("VARCHAR(", StringComparison.Ordinal));

        columns.ShouldAllBe(line => line.Contains(" COLLATE \"C\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name VARCHAR2(40 CHAR) NOT NULL", "name VARCHAR2(40 CHAR)")]
    [InlineData("name VARCHAR2(40 CHAR) NOT NULL", "title VARCHAR2(40 CHAR) NOT NULL")]
    [InlineData("name VARCHAR2(40 CHAR) NOT NULL", "name NUMBER(10) NOT NULL")]
    [InlineData("n NUMBER(10) NOT NULL", "n NUMBER(10) NOT NULL UNIQUE")]
    [InlineData("n NUMBER(10) CHECK (n > 0)", "n NUMBER(10) CHECK (n >= 0)")]
    [InlineData("n NUMBER(10) REFERENCES a (id)", "n NUMBER(10) REFERENCES b (id)")]
    public void Describe_PlantedDifference_IsSeen(string one, string other) =>
        Made(one).ShouldNotBe(Made(other));

    [Theory]
    [InlineData("CREATE INDEX a_ix ON a (x, y)", "CREATE INDEX a_ix ON a (y, x)")]
    [InlineData("CREATE INDEX a_ix ON a (x)", "CREATE UNIQUE INDEX a_ix ON a (x)")]
    [InlineData("CREATE UNIQUE INDEX a_ix ON a (CASE WHEN x = 1 THEN y END)", "CREATE UNIQUE INDEX a_ix ON a ((CASE WHEN x = 2 THEN y END))")]
    [InlineData("INSERT INTO a (x) VALUES ('现金')", "INSERT INTO a (x) VALUES ('银行卡')")]
    [InlineData("ALTER TABLE a ADD x INTEGER", "ALTER TABLE a ADD x INTEGER NOT NULL")]
    [InlineData("CREATE TRIGGER a_no BEFORE UPDATE ON a\nBEGIN 'a: no'; END", "CREATE TRIGGER a_no BEFORE DELETE ON a\nBEGIN 'a: no'; END")]
    public void Describe_PlantedDifferenceOutsideATable_IsSeen(string one, string other) =>
        ScriptSchema.Describe([Migration.Parse(1, "x", one)]).ShouldNotBe(ScriptSchema.Describe([Migration.Parse(1, "x", other)]));

    [Fact]
    public void Describe_AnythingElse_IsNotPassedOver() =>
        Should.Throw<FormatException>(() => ScriptSchema.Describe([Migration.Parse(1, "x", "ALTER TABLE a DROP COLUMN b")]));

    private static IReadOnlyList<string> Made(string column) => ScriptSchema.Describe([Migration.Parse(1, "x", $"CREATE TABLE t (\n  {column}\n)")]);

    private static IReadOnlyList<string> Widths(string engine, params (string From, string To)[] names) =>
    [
        .. MigrationScripts.For(engine).SelectMany(m => m.Statements).SelectMany(s => s.Split('\n'))
            .Select(l => TypedColumn().Match(l)).Where(m => m.Success)
            .Select(m => m.Groups["name"].Value + " " + names.Aggregate(m.Groups["type"].Value, (t, n) => t == n.From ? n.To : t)
                .Replace("VARCHAR(", "VARCHAR2(", StringComparison.Ordinal).Replace(" CHAR)", ")", StringComparison.Ordinal)),
    ];

    [GeneratedRegex("^(  |ALTER TABLE [a-z_]+ ADD )(?<name>[a-z_]+) (?<type>(NUMBER|VARCHAR2?)\\([0-9A-Z ]+\\)|CLOB|TEXT|BIGINT|INTEGER|SMALLINT)", RegexOptions.ExplicitCapture)]
    private static partial Regex TypedColumn();
}
