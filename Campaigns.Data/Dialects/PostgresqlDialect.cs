using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Campaigns.Data.Dialects;

/// <inheritdoc/>
public sealed class PostgresqlDialect : SqlDialect
{
    /// <summary>SQLSTATE class 08, connection exception.</summary>
    private const string ConnectionClass = "08";

    public static PostgresqlDialect Instance { get; } = new();

    public override string Name => "postgresql";

    public override string CountTables =>
        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = :name";

    public override string EnabledTriggers =>
        "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace s ON s.oid = c.relnamespace "
        + "WHERE s.nspname = current_schema() AND NOT t.tgisinternal AND t.tgenabled <> 'D'";

    public override string StartSnapshot => "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    /// <summary>Any number would do, as long as nothing else in the database uses it.</summary>
    public override string MigrationLock => "SELECT pg_advisory_xact_lock(7241905316)";

    public override bool ErrorEndsTransaction => true;

    public override string Limit(string sql) => sql + "\nLIMIT :limit";

    public override string ForUpdate(string sql) => sql + "\nFOR UPDATE";

    public override string ForShare(string sql) => sql + "\nFOR SHARE";

    public override string LockFirst(string sql) => Limit(sql) + "\nFOR UPDATE SKIP LOCKED";

    public override string WithOneList(string sql) => sql.Replace("IN ({list})", "= ANY (:list)", StringComparison.Ordinal);

    public override object ListValue<T>(IReadOnlyCollection<T> values) => values.ToArray();

    public override bool IsUniqueViolation(DbException exception) => exception.SqlState == PostgresErrorCodes.UniqueViolation;

    public override bool IsLockTimeout(DbException exception) => exception.SqlState == PostgresErrorCodes.LockNotAvailable;

    public override bool IsWorthRepeating(DbException exception) =>
        exception.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        // Waiting for a connection or an answer took its full time already.
        || (OutageOf(exception) == Outage.Unavailable && exception.InnerException is not TimeoutException);

    public override string? OutageOf(DbException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory } => Outage.Full,
        PostgresException { SqlState: var state } => IsOfTheServer(state) ? Outage.Unavailable : null,
        // The driver's own: the connection broke, was refused, or none came free in time.
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => Outage.Unavailable,
        _ => null,
    };

    private static bool IsOfTheServer(string state) =>
        state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections
        || state.StartsWith(ConnectionClass, StringComparison.Ordinal);
}
