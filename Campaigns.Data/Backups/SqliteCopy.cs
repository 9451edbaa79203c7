using Campaigns.Data.Dialects;
using Campaigns.Data.Sessions;
using Microsoft.Data.Sqlite;

namespace Campaigns.Data.Backups;

/// <summary>Copies of the embedded database as single files, taken while others read and write it.</summary>
public static class SqliteCopy
{
    /// <summary>
    /// Writes one snapshot of <paramref name="source"/>, page by page; on return it is on disk and complete in itself (no log beside it). A file
    /// that is there already is overwritten.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">
    /// <c>database-damaged</c>, <c>database-not-opened</c>, <c>database-locked</c>, <c>database-full</c>; <c>file</c> names which of the two.
    /// </exception>
    public static void Write(string source, string target)
    {
        File.Delete(target);
        using (var from = Open(source, SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON"))
        using (var to = Open(target, SqliteOpenMode.ReadWriteCreate))
        {
            Guard(source, () => from.BackupDatabase(to));
            Guard(target, () => Run(to, "PRAGMA journal_mode = DELETE"));
        }

        using var file = new FileStream(target, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads every page and every reference.</summary>
    /// <exception cref="DatabaseUnavailableException"><c>database-damaged</c>, <c>database-not-opened</c></exception>
    public static void Check(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON");
        Guard(file, () =>
        {
            if (Run(connection, "PRAGMA integrity_check(1)") is not "ok" || Run(connection, "PRAGMA foreign_key_check") is not null)
                throw new DatabaseUnavailableException("database-damaged", null, ("file", file));
        });
    }

    /// <summary>Brings everything in the log beside a closed database into its file.</summary>
    /// <exception cref="DatabaseUnavailableException">It can't be opened for writing.</exception>
    public static void Settle(string file)
    {
        // The last connection that closes does it.
        using var connection = SqliteFile.OpenWriter(new SqliteSettings(file));
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode, string? setUp = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            Guard(file, () =>
            {
                connection.Open();
                if (setUp is not null)
                    Run(connection, setUp);
            });
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static object? Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    private static void Guard(string file, Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException exception)
        {
            var code = SqliteDialect.Instance.OutageOf(exception) == Outage.Full ? Outage.Full : SqliteFile.Code(exception);
            throw new DatabaseUnavailableException(code, exception, ("file", file));
        }
    }
}
