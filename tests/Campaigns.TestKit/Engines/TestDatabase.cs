using System.Data.Common;
using Campaigns.Data.Sessions;
using Campaigns.TestKit.Oracle;
using Campaigns.TestKit.Postgres;
using Dapper;

namespace Campaigns.TestKit.Engines;

/// <summary>
/// A database of one test's own, migrated, copied in milliseconds from one prepared once a run. Disposing removes it.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly StoreDatabase? _database;
    private readonly Func<ValueTask> _remove;

    private TestDatabase(TestEngine engine, DatabaseSettings settings, StoreDatabase? database, Func<ValueTask> remove)
    {
        Engine = engine;
        Settings = settings;
        _database = database;
        _remove = remove;
    }

    public TestEngine Engine { get; }

    public StoreDatabase Database => _database ?? throw new InvalidOperationException("an empty database has nothing to work with");

    /// <summary>For opening the same database again, as another process would.</summary>
    public DatabaseSettings Settings { get; }

    /// <param name="time">For what the database itself dates (answers kept for a key); system time when left out.</param>
    public static async Task<TestDatabase> CreateAsync(TestEngine engine, TimeProvider? time = null)
    {
        var (settings, remove) = engine switch
        {
            TestEngine.Postgresql => await PostgresTemplate.CopyAsync(),
            TestEngine.Oracle => await OracleSchema.MigratedAsync(),
            _ => await SqliteTemplate.CopyAsync(),
        };
        var database = await DatabaseOpening.OpenAsync(settings, migrate: false, time ?? TimeProvider.System, CancellationToken.None);
        return new TestDatabase(engine, settings, database, remove);
    }

    /// <summary>A database without a schema.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(TestEngine engine)
    {
        var (settings, remove) = engine switch
        {
            TestEngine.Postgresql => await PostgresTemplate.EmptyAsync(),
            TestEngine.Oracle => await OracleSchema.EmptyAsync(),
            _ => SqliteTemplate.Empty(),
        };
        return new TestDatabase(engine, settings, null, remove);
    }

    /// <summary>A connection beside the product's own, set up like them.</summary>
    public Task<DbConnection> ConnectAsync() => DatabaseOpening.ConnectAsync(Settings, CancellationToken.None);

    /// <summary>Runs a statement on its own, past every use case: to plant something, or to show that it is refused.</summary>
    public async Task<int> ExecuteAsync(string sql, object? args = null)
    {
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var rows = await connection.ExecuteAsync(sql, args, transaction);
        await transaction.CommitAsync();
        return rows;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? args = null)
    {
        await using var connection = await ConnectAsync();
        return (await connection.QueryAsync<T>(sql, args)).AsList();
    }

    public async Task<T?> ScalarAsync<T>(string sql, object? args = null)
    {
        await using var connection = await ConnectAsync();
        return await connection.ExecuteScalarAsync<T>(sql, args);
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        await _remove();
    }
}
