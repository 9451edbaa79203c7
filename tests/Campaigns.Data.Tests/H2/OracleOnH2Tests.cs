using System.Diagnostics;
using System.Reflection;
using Campaigns.Data.Dialects;
using Campaigns.Data.Migrations;
using Campaigns.Data.Sessions;
using Campaigns.Data.Tests.Statements;
using Shared;

namespace Campaigns.Data.Tests.H2;

/// <summary>
/// The Oracle scripts and every statement as Oracle gets it, on H2 in its Oracle mode. H2 is not Oracle: it shows wrong names, wrong
/// shapes and misspelt syntax, and says nothing about Oracle's locks, plans or types.
/// </summary>
public sealed class OracleOnH2Tests
{
    private const string Marker = "-- oracle-only";

    /// <summary>What H2 has no word for: PL/SQL in triggers, an index over an expression.</summary>
    private static readonly string[] OracleOnly =
    [
        "CREATE TRIGGER release_outcome_final", "CREATE TRIGGER release_outcome_kept", "CREATE TRIGGER transfer_no_update",
        "CREATE TRIGGER transfer_no_delete", "CREATE TRIGGER audit_record_no_update", "CREATE TRIGGER audit_record_no_delete",
        "CREATE UNIQUE INDEX", "CREATE INDEX bonus_usage_open_ix", "CREATE INDEX release_outcome_run_ix",
    ];

    /// <summary>Made by the runner itself, before any script.</summary>
    private static string HistoryTable => (string)typeof(StoreDatabase).Assembly.GetType("Campaigns.Data.Migrations.SchemaHistory", throwOnError: true)!
        .GetField("Create", BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()!;

    [Fact]
    public void OracleOnly_Blocks_AreTheseAlone() => Scripts().Where(IsMarked).Select(FirstWords).ShouldBe(OracleOnly, ignoreOrder: true);

    [RequiresFact("h2")]
    public async Task ScriptsAndStatements_OnH2_AllRun()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("campaigns-h2-");
        try
        {
            var scripts = Path.Combine(folder.FullName, "scripts.sql");
            var statements = Path.Combine(folder.FullName, "statements.sql");
            await File.WriteAllTextAsync(scripts, string.Join("\n/\n", Scripts().Where(s => !IsMarked(s)).Append(HistoryTable)));
            await File.WriteAllTextAsync(
                statements, string.Join("\n/\n", NamedStatement.All.SelectMany(s => s.SentTo(OracleDialect.Instance)).Select(Runnable)));
            (await RunAsync(scripts, statements)).ShouldEndWith(" 0 faults");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [RequiresFact("h2")]
    public async Task Statements_PlantedFault_IsFound()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "SELECT nothing_of_the_kind FROM dual");
            (await RunAsync(file, file)).ShouldEndWith("0 ran, 2 faults");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Scripts() => MigrationScripts.For("oracle").SelectMany(m => m.Statements);

    private static bool IsMarked(string script) => script.Contains(Marker, StringComparison.Ordinal);

    private static string FirstWords(string script) =>
        string.Join(' ', script.Split('\n').First(l => !l.StartsWith("--", StringComparison.Ordinal)).Split(' ').Take(3));

    /// <summary>
    /// H2 2.1 has no WAIT and no SKIP LOCKED: both only say what to do when a row is locked. A list of values is as long as there are values.
    /// </summary>
    private static string Runnable(string sql) => sql
        .Replace("FOR UPDATE WAIT 5", "FOR UPDATE", StringComparison.Ordinal)
        .Replace("FOR UPDATE SKIP LOCKED", "FOR UPDATE", StringComparison.Ordinal)
        .Replace("{list}", ":a, :b", StringComparison.Ordinal);

    private static async Task<string> RunAsync(string scripts, string statements)
    {
        var program = Path.Combine(Repository.Root, "tests", "Campaigns.Data.Tests", "H2", "StatementsOnH2.java");
        var start = new ProcessStartInfo("java", ["-cp", "/usr/share/java/h2.jar", program, scripts, statements]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var java = Process.Start(start)!;
        var output = await java.StandardOutput.ReadToEndAsync();
        await java.WaitForExitAsync();
        return output.TrimEnd();
    }
}
