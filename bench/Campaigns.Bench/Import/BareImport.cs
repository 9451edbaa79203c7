using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Campaigns.Bench.Import;

/// <summary>A table with its columns and a file of its rows: CSV without quotes, nothing for NULL.</summary>
internal sealed record BareFile(string Table, string[] Columns, string File);

/// <summary>Files loaded by the engine alone, in one transaction: by COPY on PostgreSQL, on SQLite by one prepared INSERT a line, as <c>.import</c> does.</summary>
internal static class BareImport
{
    /// <summary>Writes the table's rows from that id on to a file.</summary>
    public static async Task<BareFile> DumpAsync(DbConnection connection, string folder, string table, long fromId)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM {table} WHERE id >= {fromId} ORDER BY id");
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var file = Path.Combine(folder, table + ".csv");
        await using var lines = new StreamWriter(file);
        await lines.WriteLineAsync(string.Join(',', columns));
        var row = new object[columns.Length];
        while (await reader.ReadAsync())
        {
            reader.GetValues(row);
            await lines.WriteLineAsync(string.Join(',', row.Select(v => v is DBNull ? "" : Convert.ToString(v, CultureInfo.InvariantCulture))));
        }

        return new BareFile(table, columns, file);
    }

    public static async Task<Spent> LoadAsync(DbConnection connection, params BareFile[] files)
    {
        var spent = Spent.Start();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var file in files)
        {
            if (connection is NpgsqlConnection server)
                await CopyAsync(server, file);
            else
                Insert(transaction, file);
        }

        await transaction.CommitAsync();
        return spent.End();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, BareFile file)
    {
        await using var writer = await connection.BeginTextImportAsync(
            $"COPY {file.Table} ({string.Join(", ", file.Columns)}) FROM STDIN (FORMAT CSV, HEADER)");
        using var reader = new StreamReader(file.File);
        var buffer = new char[65_536];
        while (await reader.ReadAsync(buffer) is var read and > 0)
            await writer.WriteAsync(buffer.AsMemory(0, read));
    }

    /// <summary>Below the driver, as the engine's own shell: the driver finds every parameter by its name for every line.</summary>
    private static void Insert(DbTransaction transaction, BareFile file)
    {
        var db = ((SqliteConnection)transaction.Connection!).Handle!;
        var sql = $"INSERT INTO {file.Table} ({string.Join(", ", file.Columns)}) VALUES ({string.Join(", ", file.Columns.Select(_ => "?"))})";
        Must(raw.sqlite3_prepare_v2(db, sql, out var statement));
        using (statement)
        {
            foreach (var line in File.ReadLines(file.File).Skip(1))
            {
                var cells = line.Split(',');
                for (var i = 0; i < cells.Length; i++)
                {
                    Must(cells[i].Length == 0
                        ? raw.sqlite3_bind_null(statement, i + 1)
                        : raw.sqlite3_bind_text(statement, i + 1, cells[i]));
                }

                Must(raw.sqlite3_step(statement));
                Must(raw.sqlite3_reset(statement));
            }
        }

        void Must(int code) => SqliteException.ThrowExceptionForRC(code, db);
    }
}
