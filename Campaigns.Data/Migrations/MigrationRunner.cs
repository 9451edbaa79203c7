using System.Data;
using System.Data.Common;
using System.Globalization;
using Campaigns.Data.Dialects;
using Dapper;

namespace Campaigns.Data.Migrations;

/// <summary>
/// Brings a database's schema to the scripts this program carries, on Flyway's conventions: numbered scripts, a history table, a checksum.
/// Each statement is a step of its own, recorded in the same transaction: Oracle commits after DDL anyway, so the unit that is sure to be
/// whole is the statement, and a run that broke goes on behind the last one recorded. A step begins by taking the lock and reading how far
/// the database is, so any number of runners may start at once: they take turns, and each statement is run once.
/// </summary>
public sealed class MigrationRunner(
    SqlDialect dialect, Func<CancellationToken, Task<DbConnection>> connect, TimeProvider time, IReadOnlyList<Migration>? scripts = null)
{
    private readonly IReadOnlyList<Migration> _scripts = scripts ?? MigrationScripts.For(dialect.Name);

    /// <summary>What is missing; changes nothing.</summary>
    /// <exception cref="MigrationException"><c>database-newer</c>, <c>migration-gap</c>, <c>migration-drift</c></exception>
    public async Task<SchemaState> CheckAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connect(cancellationToken);
        return await SchemaHistory.ExistsAsync(connection, null, dialect, cancellationToken)
            ? SchemaState.Of(_scripts, await SchemaHistory.ListAsync(connection, null, cancellationToken))
            : SchemaState.Of(_scripts, []);
    }

    /// <summary>Runs what is missing and tells the names of the migrations that were, before it began.</summary>
    /// <exception cref="MigrationException">Any of its codes.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        var before = await CheckAsync(cancellationToken);
        if (before.IsCurrent)
            return [];
        await using var connection = await connect(cancellationToken);
        try
        {
            while (await StepAsync(connection, cancellationToken))
            {
                // Each turn is one statement.
            }
        }
        finally
        {
            if (dialect.MigrationUnlock is { } unlock)
                await connection.ExecuteAsync(unlock);
        }

        return before.Pending;
    }

    private async Task<bool> StepAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // On SQLite this takes the database's write lock at once.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        if (dialect.MigrationLock is { } take)
            await ExecuteAsync(connection, transaction, take, cancellationToken);
        if (!await SchemaHistory.ExistsAsync(connection, transaction, dialect, cancellationToken))
        {
            await SchemaHistory.CreateAsync(connection, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }

        var history = await SchemaHistory.ListAsync(connection, transaction, cancellationToken);
        var state = SchemaState.Of(_scripts, history);
        if (state.IsCurrent)
            return false;
        var migration = _scripts[state.Version];
        var done = history.Count > state.Version ? history[^1].StatementsDone : 0;
        await RunAsync(connection, transaction, migration, done, cancellationToken);
        await SchemaHistory.RecordAsync(connection, transaction, migration, done + 1, time.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task RunAsync(
        DbConnection connection, DbTransaction transaction, Migration migration, int index, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, transaction, migration.Statements[index], cancellationToken);
        }
        catch (DbException exception)
        {
            throw new MigrationException(
                "migration-failed",
                exception,
                ("version", migration.Version.ToString("0000", CultureInfo.InvariantCulture)),
                ("name", migration.Name),
                ("statement", (index + 1).ToString(CultureInfo.InvariantCulture)),
                ("reason", exception.Message));
        }
    }

    private static Task<int> ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, null, transaction, cancellationToken: cancellationToken));
}
