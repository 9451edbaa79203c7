using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Bench.Services;
using Npgsql;

namespace Campaigns.Bench.Recording;

/// <summary>Runs recorded flows through pgbench, prepared, on a copy of the database as it was before the recording.</summary>
internal static partial class Pgbench
{
    private const string Copy = "campaigns_before";

    public static async Task KeepCopyAsync(BenchDatabase db)
    {
        NpgsqlConnection.ClearAllPools();
        await AsAdministratorAsync(db, $"CREATE DATABASE {Copy} TEMPLATE campaigns");
    }

    public static async Task<BareRun> RunAsync(BenchDatabase db, RecordedFlows flows, int clients)
    {
        var server = new NpgsqlConnectionStringBuilder(db.Settings.Connection) { Database = Copy };
        await using (var connection = new NpgsqlConnection(server.ToString()))
        {
            await connection.OpenAsync();
            await FillAsync(connection, flows);
        }

        var script = Path.Combine(db.Folder, "flow.sql");
        await File.WriteAllTextAsync(script, Script(flows, clients));
        return await RunAsync(server, db.Folder, script, clients, "-t", $"{flows.Own.Count / clients}", "-D", "n=-1");
    }

    /// <summary>Any script, by pgbench's own clock.</summary>
    public static async Task<BareRun> RunAsync(NpgsqlConnectionStringBuilder server, string folder, string script, int clients, params string[] how)
    {
        var log = Path.Combine(folder, "pgbench");
        foreach (var old in Directory.EnumerateFiles(folder, "pgbench.*"))
            File.Delete(old);
        var info = new ProcessStartInfo("pgbench", [
            "-n", "-M", "prepared", "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, "-c", $"{clients}", "-j", "2",
            "-l", $"--log-prefix={log}", "-f", script, .. how, server.Database!])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        info.Environment["PGPASSWORD"] = server.Password;
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"pgbench: {await errors}{said}");
        var milliseconds = Directory.EnumerateFiles(folder, "pgbench.*").SelectMany(File.ReadLines)
            .Select(l => double.Parse(l.Split(' ')[2], CultureInfo.InvariantCulture) / 1000).Order().ToArray();
        var perSecond = double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        return new BareRun(perSecond, new Enrolments.Latencies(milliseconds, TimeSpan.FromSeconds(milliseconds.Length / perSecond)).ToString());
    }

    private static async Task FillAsync(NpgsqlConnection connection, RecordedFlows flows)
    {
        var columns = string.Join(", ", Enumerable.Range(0, flows.Own[0].Length).Select(c => $"c{c} TEXT NOT NULL"));
        await using (var create = new NpgsqlCommand($"CREATE TABLE bench_flow (flow BIGINT PRIMARY KEY, {columns})", connection))
            await create.ExecuteNonQueryAsync();
        await using var writer = await connection.BeginBinaryImportAsync("COPY bench_flow FROM STDIN (FORMAT BINARY)");
        for (var flow = 0L; flow < flows.Own.Count; flow++)
            await writer.WriteRowAsync(default, [flow, .. flows.Own[(int)flow]]);
        await writer.CompleteAsync();
    }

    private static string Script(RecordedFlows flows, int clients)
    {
        var script = new StringBuilder($"\\set n :n + 1\n\\set flow :client_id + {clients} * :n\n");
        script.Append("SELECT ").AppendJoin(", ", Enumerable.Range(0, flows.Own[0].Length).Select(c => $"c{c}")).Append(" FROM bench_flow WHERE flow = :flow \\gset\n");
        foreach (var statement in flows.Statements)
        {
            var sql = Parameter().Replace(statement.Sql, m => Written(statement.Values[int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) - 1]));
            script.Append(sql).Append(";\n");
        }

        return script.ToString();
    }

    private static string Written(RecordedValue value) => value switch
    {
        { Column: { } column } => $":c{column}",
        { Always: null } => "NULL",
        _ => $"'{value.Always.Replace("'", "''", StringComparison.Ordinal)}'",
    };

    private static async Task AsAdministratorAsync(BenchDatabase db, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Settings.Connection) { Database = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Rate();
}
