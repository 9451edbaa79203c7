using Microsoft.Data.Sqlite;

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
        Open(settings, SqliteOpenMode.ReadWriteCreate, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; ROLLBACK");

    /// <summary>A connection that can't write.</summary>
    /// <inheritdoc cref="OpenWriter" path="/exception"/>
    public static SqliteConnection OpenReader(SqliteSettings settings) =>
        Open(settings, SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON");

    private static SqliteConnection Open(SqliteSettings settings, SqliteOpenMode mode, string setUp)
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
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {(int)settings.LockWait.TotalMilliseconds}; {setUp}; SELECT COUNT(*) FROM sqlite_master";
            // Runs every statement; ExecuteScalar would stop at the first that gives a row.
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new DatabaseUnavailableException(Code(exception), exception, ("file", settings.File));
        }
    }

    private static string Code(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Busy or Locked => "database-locked",
        ReadOnly => "database-readonly",
        Damaged or NotADatabase => "database-damaged",
        _ => "database-not-opened",
    };
}
