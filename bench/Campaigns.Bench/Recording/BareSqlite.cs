using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Bench.Enrolments;
using Campaigns.Bench.Services;
using Microsoft.Data.Sqlite;

namespace Campaigns.Bench.Recording;

/// <summary>Recorded flows in a bare loop on one connection at <c>synchronous=FULL</c>, on a copy of the data file.</summary>
internal static partial class BareSqlite
{
    private const int Syncs = 200;

    public static async Task<BareRun> RunAsync(BenchDatabase db, RecordedFlows flows, FigureTable table)
    {
        table.Add("sqlite: fsync of 4 KB appended, median", $"{SyncTime(db.Folder):0.00} ms");
        var copy = Path.Combine(db.Folder, "bare.db");
        await db.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(db.Settings.Connection, copy);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False;Foreign Keys=True;Recursive Triggers=True");
        connection.Open();
        foreach (var pragma in new[] { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL" })
            Run(connection, pragma);
        var commands = Commands(connection, flows);
        var run = await Latencies.MeasureAsync(1, TimeSpan.FromMinutes(1), 0, flows.Own.Count, (_, number) =>
        {
            foreach (var (command, own) in commands)
            {
                foreach (var (parameter, column) in own)
                    parameter.Value = Typed(flows.Own[number][column]);
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    // Each row is stepped to, as the product does.
                }
            }

            return Task.CompletedTask;
        });
        var written = Convert.ToInt32(Run(connection, "SELECT COUNT(*) FROM enrolment"), CultureInfo.InvariantCulture);
        if (written < flows.Own.Count)
            throw new InvalidOperationException($"only {written} of {flows.Own.Count} enrolments were written");
        return new BareRun(run.PerSecond, run.ToString());
    }

    private static List<(SqliteCommand Command, List<(SqliteParameter Parameter, int Column)> Own)> Commands(SqliteConnection connection, RecordedFlows flows)
    {
        var commands = new List<(SqliteCommand, List<(SqliteParameter, int)>)>();
        foreach (var statement in flows.Statements)
        {
            if (Translated(statement.Sql) is not { } sql)
                continue;
            var command = new SqliteCommand(sql, connection);
            var own = new List<(SqliteParameter, int)>();
            foreach (var (value, i) in statement.Values.Select((v, i) => (v, i)))
            {
                var parameter = command.Parameters.AddWithValue($"${i + 1}", value.Always is null ? DBNull.Value : Typed(value.Always));
                if (value.Column is { } column)
                    own.Add((parameter, column));
            }

            command.Prepare();
            commands.Add((command, own));
        }

        return commands;
    }

    /// <summary>What SQLite is asked instead; null for what it has no need of.</summary>
    private static string? Translated(string sql) => sql switch
    {
        _ when sql.StartsWith("BEGIN", StringComparison.Ordinal) => "BEGIN IMMEDIATE",
        _ when sql.StartsWith("SET TRANSACTION", StringComparison.Ordinal) => null,
        _ when sql.Contains("SAVEPOINT", StringComparison.Ordinal) => null,
        _ => Locking().Replace(sql, ""),
    };

    public static object Typed(string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : value;

    private static double SyncTime(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "sync"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var block = new byte[4096];
        var times = new double[Syncs];
        for (var i = 0; i < Syncs; i++)
        {
            file.Write(block);
            var start = Stopwatch.GetTimestamp();
            file.Flush(flushToDisk: true);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Syncs / 2];
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }

    [GeneratedRegex(@"\s+FOR (UPDATE|SHARE)( SKIP LOCKED)?\s*$")]
    private static partial Regex Locking();
}
