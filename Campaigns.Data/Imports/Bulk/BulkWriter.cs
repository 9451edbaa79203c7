using System.Data;
using System.Data.Common;
using Campaigns.Data.Sessions;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Campaigns.Data.Imports.Bulk;

/// <summary>
/// Inserts many rows inside the session's transaction. PostgreSQL takes them as one binary COPY, several times faster than statements
/// over the wire; SQLite, being in this process, runs one prepared statement a row (<see cref="SqliteBulk"/>), as does every other engine.
/// </summary>
internal static class BulkWriter
{
    public static Task InsertAsync<T>(this DbSession db, BulkTable<T> table, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        if (rows.TryGetNonEnumeratedCount(out var count) && count == 0)
            return Task.CompletedTask;
        if (db.Connection is NpgsqlConnection server)
            return CopyAsync(server, table, rows, cancellationToken);
        if (db.Connection is not SqliteConnection file)
            return StatementsAsync(db, table, rows, cancellationToken);
        SqliteBulk.Insert(file, table, rows, cancellationToken);
        return Task.CompletedTask;
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
                parameters[i].Value = table.Columns[i].Value(row).Boxed;
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
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
                await WriteAsync(importer, column.Type, column.Value(row), cancellationToken);
        }

        await importer.CompleteAsync(cancellationToken);
    }

    /// <summary>Table and columns stand between <c>INSERT INTO</c> and <c>VALUES</c>.</summary>
    private static string CopyCommand(string insert)
    {
        var head = insert["INSERT INTO ".Length..insert.IndexOf("VALUES", StringComparison.Ordinal)].Trim();
        return $"COPY {head} FROM STDIN (FORMAT BINARY)";
    }

    private static Task WriteAsync(NpgsqlBinaryImporter importer, BulkType type, BulkValue value, CancellationToken cancellationToken) => (type, value) switch
    {
        (BulkType.BigInt, { Number: { } number }) => importer.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
        (BulkType.Integer, { Number: { } number }) => importer.WriteAsync(checked((int)number), NpgsqlDbType.Integer, cancellationToken),
        (BulkType.SmallInt, { Number: { } number }) => importer.WriteAsync(checked((short)number), NpgsqlDbType.Smallint, cancellationToken),
        (_, { Text: { } text }) => importer.WriteAsync(text, NpgsqlDbType.Varchar, cancellationToken),
        _ => importer.WriteNullAsync(cancellationToken),
    };
}
