using System.Data.Common;
using Campaigns.Data.Dialects;
using Dapper;

namespace Campaigns.Data.Migrations;

/// <summary>How far a migration has come in a database.</summary>
internal sealed class AppliedMigration
{
    public required int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the statements done, as <see cref="Migration.Checksum"/> gives it.</summary>
    public required string Checksum { get; init; }

    public required int StatementsDone { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>The table of migrations in the database itself.</summary>
internal static class SchemaHistory
{
    private const string Create =
        """
        CREATE TABLE schema_history (
          version INTEGER NOT NULL PRIMARY KEY,
          name VARCHAR(100) NOT NULL,
          checksum VARCHAR(64) NOT NULL,
          statements_done INTEGER NOT NULL,
          finished_at NUMERIC(19)
        )
        """;

    private const string List = "SELECT version, name, checksum, statements_done, finished_at FROM schema_history ORDER BY version";

    private const string Start =
        "INSERT INTO schema_history (version, name, checksum, statements_done, finished_at) VALUES (:version, :name, :checksum, :done, :finished)";

    private const string Progress =
        "UPDATE schema_history SET checksum = :checksum, statements_done = :done, finished_at = :finished WHERE version = :version";

    public static async Task<bool> ExistsAsync(DbConnection connection, DbTransaction? transaction, SqlDialect dialect, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(dialect.CountTables, new { name = "schema_history" }, transaction, cancellationToken: cancellationToken)) > 0;

    public static Task CreateAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(Create, null, transaction, cancellationToken: cancellationToken));

    public static async Task<IReadOnlyList<AppliedMigration>> ListAsync(
        DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<AppliedMigration>(new CommandDefinition(List, null, transaction, cancellationToken: cancellationToken))).AsList();

    /// <summary>Records that the first <paramref name="done"/> statements were run.</summary>
    public static Task RecordAsync(
        DbConnection connection, DbTransaction transaction, Migration migration, int done, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = new
        {
            version = migration.Version,
            name = migration.Name,
            checksum = migration.Checksum(done),
            done,
            finished = done == migration.Statements.Count ? now : (DateTimeOffset?)null,
        };
        return connection.ExecuteAsync(new CommandDefinition(done == 1 ? Start : Progress, row, transaction, cancellationToken: cancellationToken));
    }
}
