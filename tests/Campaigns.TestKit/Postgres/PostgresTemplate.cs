using System.Globalization;
using Campaigns.Data.Sessions;
using Npgsql;

namespace Campaigns.TestKit.Postgres;

/// <summary>A database migrated once a run and copied by the server for each test.</summary>
internal static class PostgresTemplate
{
    private const string Name = "template_campaigns";

    private static readonly Lazy<Task<PostgresServer>> Migrated = new(() => Task.Run(MigrateAsync));
    private static int _number;

    public static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> CopyAsync() =>
        await MakeAsync(await Migrated.Value, $" TEMPLATE {Name} STRATEGY FILE_COPY");

    /// <summary>A database without a schema.</summary>
    public static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> EmptyAsync() => await MakeAsync(await PostgresServer.SharedAsync(), "");

    private static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> MakeAsync(PostgresServer server, string how)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _number)}");
        await RunAsync(server, $"CREATE DATABASE {name}{how}");
        return (Settings(server, name), async () => await RunAsync(server, $"DROP DATABASE {name} WITH (FORCE)"));
    }

    private static async Task<PostgresServer> MigrateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        await RunAsync(server, $"CREATE DATABASE {Name}");
        await DatabaseOpening.Runner(Settings(server, Name), TimeProvider.System).MigrateAsync(CancellationToken.None);
        return server;
    }

    private static DatabaseSettings Settings(PostgresServer server, string database) => new("postgresql", server.ConnectionString(database));

    private static async Task RunAsync(PostgresServer server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
