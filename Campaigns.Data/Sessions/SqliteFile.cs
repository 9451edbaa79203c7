using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Data.Sessions;

/// <summary>Opens connections to the data file, all alike, and says in the product's words why one can't be opened.</summary>
internal static class SqliteFile
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Damaged = 11;
    private const int NotADatabase = 26;

    /// <summary>A connection that may write. Beginning a transaction here shows at start, not at the first enrolment, that it can.</summary>
    /// <exception cref="DatabaseUnavailableException">
    /// <c>database-locked</c>, <c>database-readonly</c>, <c>database-damaged</c>, <c>database-not-opened</c>
    /// </exception>
    public static SqliteConnection OpenWriter(SqliteSettings settings) =>
        Open(settings, SqliteOpenMode.ReadWriteCreate, ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "BEGIN IMMEDIATE", "ROLLBACK"]);

    /// <summary>A connection that can't write.</summary>
    /// <inheritdoc cref="OpenWriter" path="/exception"/>
    public static SqliteConnection OpenReader(SqliteSettings settings) =>
        Open(settings, SqliteOpenMode.ReadWrite, ["PRAGMA query_only = ON"]);

    private static SqliteConnection Open(SqliteSettings settings, SqliteOpenMode mode, string[] setUp)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = settings.File,
            Mode = mode,
            // Connections are kept by SqliteDatabase itself, so that closing it lets go of the file.
            Pooling = false,
            ForeignKeys = true,
            // Without it INSERT OR REPLACE would delete behind the append-only triggers.
            RecursiveTriggers = true,
            DefaultTimeout = Math.Max(1, (int)settings.LockWait.TotalSeconds),
        }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            // One by one: given together, an error behind the first row would be lost.
            Run(connection, $"PRAGMA busy_timeout = {(int)settings.LockWait.TotalMilliseconds}");
            foreach (var statement in setUp)
                Run(connection, statement);
            // Reads the schema, which a damaged file may not have.
            Run(connection, "SELECT COUNT(*) FROM sqlite_master");
            // SQLite opens a file it may not write to for reading, and tells only when asked.
            if (mode == SqliteOpenMode.ReadWriteCreate && raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                throw new SqliteException("the file can't be written to", ReadOnly);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new DatabaseUnavailableException(Code(exception), exception, ("file", settings.File));
        }
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteScalar();
    }

    /// <summary>Why a data file can't be used, as a code.</summary>
    public static string Code(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => "database-locked",
        ReadOnly => "database-readonly",
        Damaged or NotADatabase => "database-damaged",
        _ => "database-not-opened",
    };
}
