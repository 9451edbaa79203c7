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
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {Name}", connection);
        await command.ExecuteNonQueryAsync();
        return new PrivatePostgres(server);
    }

    /// <inheritdoc cref="PostgresServer.CrashAsync"/>
    public Task CrashAsync() => _server.CrashAsync();

    public async ValueTask DisposeAsync() => await _server.EndAsync();
}
