using System.Data.Common;
using System.Diagnostics;
using Campaigns.Data.Sessions;
using Campaigns.TestKit;
using Campaigns.TestKit.Postgres;
using Dapper;

namespace Campaigns.Bench.Services;

/// <summary>A database that survives a crash, as in production (SQLite: <c>synchronous=FULL</c>; PostgreSQL: a private server with fsync).</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly PrivatePostgres? _server;

    private BenchDatabase(string folder, DatabaseSettings settings, PrivatePostgres? server) => (Folder, Settings, _server) = (folder, settings, server);

    /// <summary>For data files, logs and scripts; removed at the end.</summary>
    public string Folder { get; }

    public DatabaseSettings Settings { get; }

    /// <summary>How a program of the product is told.</summary>
    public Dictionary<string, string> Environment => Settings.Engine == "sqlite" ? new() : new()
    {
        ["Database__Engine"] = Settings.Engine,
        ["Database__ConnectionString"] = Settings.Connection,
    };

    /// <summary>Without a schema.</summary>
    public static async Task<BenchDatabase> CreateAsync(string engine)
    {
        // What a commit costs is a question to the disk.
        System.Environment.SetEnvironmentVariable(TestFolder.Place, Path.GetTempPath());
        var folder = TestFolder.Create("campaigns-bench-");
        if (engine == "sqlite")
            return new BenchDatabase(folder, new DatabaseSettings("sqlite", Path.Combine(folder, "campaigns.db")), null);
        var server = await PrivatePostgres.StartAsync(
            "fsync=on", "full_page_writes=on", "autovacuum=on", "shared_buffers=1GB", "max_wal_size=8GB", "wal_compression=on",
            "logging_collector=on", "log_destination=jsonlog", "log_rotation_size=0", "log_rotation_age=0", "log_filename=bench.log");
        return new BenchDatabase(folder, server.Database, server);
    }

    /// <summary>The sample province, by the worker's verb; creates the schema.</summary>
    public Task LoadSampleAsync(int members) => WorkAsync("load-sample", "--members", $"{members}");

    /// <summary>Runs a verb of the worker that must end well.</summary>
    public async Task WorkAsync(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [
            Path.Combine(AppContext.BaseDirectory, "Campaigns.Jobs.dll"), .. arguments, "--data", Folder])
        {
            UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in Environment)
            info.Environment[name] = value;
        using var process = Process.Start(info)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{arguments[0]}: {said}");
    }

    public Task<DbConnection> ConnectAsync() => DatabaseOpening.ConnectAsync(Settings, CancellationToken.None);

    public async Task ExecuteAsync(string sql, object? args = null)
    {
        await using var connection = await ConnectAsync();
        await connection.ExecuteAsync(new CommandDefinition(sql, args, commandTimeout: 0));
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
