using System.Data.Common;
using System.Diagnostics;
using Campaigns.Bench.Services;
using Dapper;
using Npgsql;

namespace Campaigns.Bench.Import;

/// <summary>
/// A members file taken over by the worker's own verb into an empty member base, beside the same file loaded as it is into a table of texts: by COPY on
/// PostgreSQL, on SQLite by one prepared INSERT a line in one transaction, as <c>.import</c> does.
/// </summary>
internal static class ImportBench
{
    private const double Limit = 2;
    private const int SampleMembers = 600;

    public static async Task RunAsync(int members, string? engine, FigureTable table)
    {
        foreach (var name in new[] { "sqlite", "postgresql" }.Where(e => engine is null || e == engine))
        {
            await using var db = await BenchDatabase.CreateAsync(name);
            await db.LoadSampleAsync(SampleMembers);
            var file = Path.Combine(db.Folder, "members.csv");
            await MembersFile.WriteAsync(db, file, members);
            var bare = await BareAsync(db, file);
            var start = Stopwatch.GetTimestamp();
            await db.WorkAsync("import", "members", file);
            var import = Stopwatch.GetElapsedTime(start);
            var written = await db.ScalarAsync<long>("SELECT COUNT(*) FROM member") - SampleMembers;
            table.Add($"{name}: {FigureTable.Number(members)} lines as they are into one table", FigureTable.Seconds(bare));
            table.Add($"{name}: import, {FigureTable.Number(written)} members written with number and manager", FigureTable.Seconds(import));
            table.Add($"{name}: import ÷ bare", $"{import / bare:0.00}", "≤ 2", import / bare <= Limit);
        }
    }

    private static async Task<TimeSpan> BareAsync(BenchDatabase db, string file)
    {
        await using var connection = await db.ConnectAsync();
        await connection.ExecuteAsync($"CREATE TABLE bench_members ({string.Join(", ", MembersFile.Columns.Select(c => c + " TEXT"))})");
        var start = Stopwatch.GetTimestamp();
        if (connection is NpgsqlConnection server)
            await CopyAsync(server, file);
        else
            Insert(connection, file);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string file)
    {
        await using var writer = await connection.BeginTextImportAsync("COPY bench_members FROM STDIN (FORMAT CSV, HEADER)");
        using var reader = new StreamReader(file);
        var buffer = new char[65_536];
        while (await reader.ReadAsync(buffer) is var read and > 0)
            await writer.WriteAsync(buffer.AsMemory(0, read));
    }

    private static void Insert(DbConnection connection, string file)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO bench_members ({string.Join(", ", MembersFile.Columns)}) VALUES ({string.Join(", ", MembersFile.Columns.Select(c => ":" + c))})";
        foreach (var column in MembersFile.Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = column;
            command.Parameters.Add(parameter);
        }

        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split(',');
            for (var i = 0; i < cells.Length; i++)
                command.Parameters[i].Value = cells[i];
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
