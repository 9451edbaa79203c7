using System.Data.Common;
using Campaigns.Data.Sessions;

namespace Campaigns.TestKit.Oracle;

/// <summary>
/// A schema of a test's own on the Oracle server that <c>CAMPAIGNS_TEST_ORACLE</c> names: the connection string of a user who may create
/// and drop users. Without the variable no test runs on Oracle; with it the driver must be there too.
/// </summary>
internal static class OracleSchema
{
    private const string Password = "Campaigns_1";

    /// <summary>What docs/operations.md asks for, and nothing more.</summary>
    private const string Privileges = "CREATE SESSION, CREATE TABLE, CREATE VIEW, CREATE TRIGGER";

    public static string? Administrator { get; } = Environment.GetEnvironmentVariable("CAMPAIGNS_TEST_ORACLE") is { Length: > 0 } text ? text : null;

    /// <summary>Migrated; Oracle can't copy a schema the way the other engines copy a database.</summary>
    public static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> MigratedAsync()
    {
        var made = await EmptyAsync();
        await DatabaseOpening.Runner(made.Settings, TimeProvider.System).MigrateAsync(CancellationToken.None);
        return made;
    }

    public static async Task<(DatabaseSettings Settings, Func<ValueTask> Remove)> EmptyAsync()
    {
        var user = $"CAMPAIGNS_{Guid.NewGuid():N}"[..30].ToUpperInvariant();
        await RunAsync($"CREATE USER {user} IDENTIFIED BY \"{Password}\" QUOTA UNLIMITED ON users");
        await RunAsync($"GRANT {Privileges} TO {user}");
        await RunAsync($"GRANT EXECUTE ON DBMS_LOCK TO {user}");
        var connection = new DbConnectionStringBuilder { ConnectionString = Administrator, ["User Id"] = user, ["Password"] = Password, ["Pooling"] = "false" };
        return (new DatabaseSettings("oracle", connection.ToString()), async () => await RunAsync($"DROP USER {user} CASCADE"));
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = await DatabaseOpening.ConnectAsync(new DatabaseSettings("oracle", Administrator!), CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
