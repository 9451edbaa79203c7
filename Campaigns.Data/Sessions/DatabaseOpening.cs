using System.Data.Common;
using Campaigns.Data.Dialects;
using Campaigns.Data.Migrations;
using Npgsql;

namespace Campaigns.Data.Sessions;

/// <param name="Engine"><c>sqlite</c>, <c>postgresql</c> or <c>oracle</c>.</param>
/// <param name="Connection">The data file for SQLite, the connection string for a server.</param>
/// <param name="ReadOnly">SQLite only: open beside the running service.</param>
public sealed record DatabaseSettings(string Engine, string Connection, bool ReadOnly = false)
{
    /// <summary>How long a transaction waits for another's lock before it is refused.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>What a host does first: finds the engine, looks at the schema, opens the database.</summary>
public static class DatabaseOpening
{
    /// <summary>
    /// Statements each server connection keeps prepared: planning again cost more than running. An operator's own value wins (0 behind a pooler
    /// that hands one server connection to several clients). Nothing is ever set for a session, so there is nothing to reset between two transactions.
    /// </summary>
    private const string Usual = "Max Auto Prepare=200;No Reset On Close=true";

    /// <summary>Opens a database whose schema is this program's.</summary>
    /// <param name="migrate">Brings the schema up to date before; without it an older schema is refused with <c>database-not-migrated</c>.</param>
    /// <exception cref="DatabaseUnavailableException">It can't be used; the code says why.</exception>
    public static async Task<StoreDatabase> OpenAsync(DatabaseSettings settings, bool migrate, TimeProvider time, CancellationToken cancellationToken)
    {
        var runner = Runner(settings, time);
        if (migrate)
            await runner.MigrateAsync(cancellationToken);
        else if (!(await runner.CheckAsync(cancellationToken)).IsCurrent)
            throw new DatabaseUnavailableException("database-not-migrated", null);
        return settings.Engine == SqliteDialect.Instance.Name
            ? SqliteDatabase.Open(Sqlite(settings), time)
            : new ServerDatabase(Source(settings, pooling: true), Dialect(settings), time);
    }

    /// <summary>The migration runner for that database.</summary>
    public static MigrationRunner Runner(DatabaseSettings settings, TimeProvider time) =>
        new(Dialect(settings), token => ConnectAsync(settings, token), time);

    /// <summary>One connection outside every pool, set up as the product's own; for migrations and tools.</summary>
    /// <exception cref="DatabaseUnavailableException">It can't be opened.</exception>
    public static async Task<DbConnection> ConnectAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Engine == SqliteDialect.Instance.Name)
            return settings.ReadOnly ? SqliteFile.OpenReader(Sqlite(settings)) : SqliteFile.OpenWriter(Sqlite(settings));
        try
        {
            await using var source = Source(settings, pooling: false);
            return await source.OpenConnectionAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or ArgumentException)
        {
            // Messages of the drivers name host and user, never the password.
            throw new DatabaseUnavailableException("database-unreachable", exception, ("reason", exception.Message));
        }
    }

    private static SqlDialect Dialect(DatabaseSettings settings) => settings.Engine switch
    {
        "sqlite" => SqliteDialect.Instance,
        "postgresql" => PostgresqlDialect.Instance,
        "oracle" => OracleDialect.Instance,
        _ => throw new DatabaseUnavailableException("database-engine-unknown", null, ("engine", settings.Engine)),
    };

    private static SqliteSettings Sqlite(DatabaseSettings settings) => new(settings.Connection, settings.ReadOnly) { LockWait = settings.LockWait };

    private static DbDataSource Source(DatabaseSettings settings, bool pooling)
    {
        if (settings.Engine == OracleDialect.Instance.Name)
            return OracleDriver.CreateDataSource(settings.Connection);
        // As a start-up option it outlives the pool's reset of a session, and costs no round trip.
        var text = new NpgsqlConnectionStringBuilder($"{Usual};{settings.Connection}") { Pooling = pooling };
        text.Options = $"{text.Options} -c lock_timeout={(int)settings.LockWait.TotalMilliseconds}".Trim();
        return NpgsqlDataSource.Create(text);
    }
}
