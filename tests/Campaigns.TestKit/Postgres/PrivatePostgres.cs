using Campaigns.Data.Sessions;
using Npgsql;

namespace Campaigns.TestKit.Postgres;

/// <summary>A server of one test's own, to be crashed or run out of something. What it has committed survives its crash.</summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Name = "campaigns";

    private readonly PostgresServer _server;

    private PrivatePostgres(PostgresServer server) => _server = server;

    /// <summary>A database without a schema.</summary>
    public DatabaseSettings Database => new("postgresql", _server.ConnectionString(Name));

    public static async Task<PrivatePostgres> StartAsync(params string[] settings)
    {
        // Only the machine's own crash is not survived without fsync.
        var server = await PostgresServer.StartAsync(["synchronous_commit=on", .. settings]);
        await using var connection = await FirstConnectionAsync(server);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {Name}", connection);
        await command.ExecuteNonQueryAsync();
        return new PrivatePostgres(server);
    }

    /// <inheritdoc cref="PostgresServer.CrashAsync"/>
    public Task CrashAsync() => _server.CrashAsync();

    public async ValueTask DisposeAsync() => await _server.EndAsync();

    /// <summary>A server that writes a log file of its own doesn't tell us when it is ready.</summary>
    private static async Task<NpgsqlConnection> FirstConnectionAsync(PostgresServer server)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (true)
        {
            var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
            try
            {
                await connection.OpenAsync(limit.Token);
                return connection;
            }
            catch (NpgsqlException) when (!limit.IsCancellationRequested)
            {
                await connection.DisposeAsync();
                await tick.WaitForNextTickAsync(limit.Token);
            }
        }
    }
}
