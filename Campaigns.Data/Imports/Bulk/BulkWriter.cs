using System.Data;
using System.Data.Common;
using Campaigns.Data.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace Campaigns.Data.Imports.Bulk;

/// <summary>
/// Inserts many rows inside the session's transaction. PostgreSQL takes them as one binary COPY, several times faster than statements
/// over the wire; every other engine runs one prepared statement a row, which SQLite, being in this process, does at full speed.
/// </summary>
internal static class BulkWriter
{
    public static Task InsertAsync<T>(this DbSession db, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        if (rows.TryGetNonEnumeratedCount(out var count) && count == 0)
            return Task.CompletedTask;
        return db.Connection is NpgsqlConnection connection
            ? CopyAsync(connection, table, rows, cancellationToken)
            : StatementsAsync(db, table, rows, cancellationToken);
    }

    private static async Task StatementsAsync<T>(DbSession db, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var command = db.Connection.CreateCommand();
        command.Transaction = db.Transaction;
        command.CommandText = table.Insert;
        var parameters = table.Columns.Select(c => Add(command, c.Name, c.Type)).ToArray();
        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = table.Columns[i].Value(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static DbParameter Add(DbCommand command, string name, BulkType type)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type switch
        {
            BulkType.BigInt => DbType.Int64,
            BulkType.Integer => DbType.Int32,
            BulkType.SmallInt => DbType.Int16,
            _ => DbType.String,
        };
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var importer = await connection.BeginBinaryImportAsync(CopyCommand(table.Insert), cancellationToken);
        var types = table.Columns.Select(c => Native(c.Type)).ToArray();
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            for (var i = 0; i < types.Length; i++)
            {
                if (table.Columns[i].Value(row) is { } value)
                    await importer.WriteAsync(value, types[i], cancellationToken);
                else
                    await importer.WriteNullAsync(cancellationToken);
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }

    /// <summary>Table and columns stand between <c>INSERT INTO</c> and <c>VALUES</c>.</summary>
    private static string CopyCommand(string insert)
    {
        var head = insert["INSERT INTO ".Length..insert.IndexOf("VALUES", StringComparison.Ordinal)].Trim();
        return $"COPY {head} FROM STDIN (FORMAT BINARY)";
    }

    private static NpgsqlDbType Native(BulkType type) => type switch
    {
        BulkType.BigInt => NpgsqlDbType.Bigint,
        BulkType.Integer => NpgsqlDbType.Integer,
        BulkType.SmallInt => NpgsqlDbType.Smallint,
        _ => NpgsqlDbType.Varchar,
    };
}
