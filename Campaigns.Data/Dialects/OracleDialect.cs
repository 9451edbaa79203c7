using System.Data.Common;

namespace Campaigns.Data.Dialects;

/// <inheritdoc/>
/// <remarks>The driver is found at run time (<see cref="OracleDriver"/>), so its exceptions are read by their <c>Number</c>.</remarks>
public sealed class OracleDialect : SqlDialect
{
    private const int UniqueConstraint = 1;
    private const int BusyNoWait = 54;
    private const int Deadlock = 60;
    private const int CannotSerialize = 8177;
    private const int BusyAfterWait = 30006;
    private const int MaxSessions = 18;
    private const int MaxProcesses = 20;
    private const int NotAvailable = 1034;
    private const int ShuttingDown = 1089;
    private const int FirstNoRoom = 1650;
    private const int LastNoRoom = 1659;
    private const int UnableToExtendPartition = 1688;
    private const int UnableToExtendLob = 1691;
    private const int EndOfFile = 3113;
    private const int NotConnected = 3114;
    private const int FirstNetwork = 12150;
    private const int LastNetwork = 12699;

    public static OracleDialect Instance { get; } = new();

    public override string Name => "oracle";

    public override string CountTables => "SELECT COUNT(*) FROM user_tables WHERE table_name = UPPER(:name)";

    public override string EnabledTriggers => "SELECT LOWER(trigger_name) FROM user_triggers WHERE status = 'ENABLED'";

    public override string StartSnapshot => "SET TRANSACTION READ ONLY";

    /// <summary>A lock of the session: every DDL statement commits, which would give up a row lock in the middle of a step.</summary>
    public override string MigrationLock =>
        """
        DECLARE outcome INTEGER;
        BEGIN
          outcome := DBMS_LOCK.REQUEST(724190531, DBMS_LOCK.X_MODE, 60, FALSE);
          IF outcome NOT IN (0, 4) THEN RAISE_APPLICATION_ERROR(-20002, 'another migration is running'); END IF;
        END;
        """;

    public override string MigrationUnlock =>
        """
        DECLARE outcome INTEGER;
        BEGIN
          outcome := DBMS_LOCK.RELEASE(724190531);
        END;
        """;

    public override string Limit(string sql) => sql + "\nFETCH FIRST :limit ROWS ONLY";

    /// <summary>Oracle has no lock timeout for a session; the wait is part of the statement.</summary>
    public override string ForUpdate(string sql) => sql + "\nFOR UPDATE WAIT 5";

    /// <summary>Without a limit: Oracle refuses a row limit beside FOR UPDATE (ORA-02014), and locks rows as they are fetched.</summary>
    public override string LockFirst(string sql) => sql + "\nFOR UPDATE SKIP LOCKED";

    public override bool IsUniqueViolation(DbException exception) => Number(exception) == UniqueConstraint;

    public override bool IsLockTimeout(DbException exception) => Number(exception) is BusyNoWait or BusyAfterWait;

    public override bool IsWorthRepeating(DbException exception) => Number(exception) is Deadlock or CannotSerialize or EndOfFile or NotConnected;

    public override string? OutageOf(DbException exception) => Number(exception) switch
    {
        >= FirstNoRoom and <= LastNoRoom or UnableToExtendPartition or UnableToExtendLob => Outage.Full,
        MaxSessions or MaxProcesses or NotAvailable or ShuttingDown or EndOfFile or NotConnected => Outage.Unavailable,
        // The listener's answers and the network's.
        >= FirstNetwork and <= LastNetwork => Outage.Unavailable,
        _ => null,
    };

    private static int? Number(DbException exception) => exception.GetType().GetProperty("Number")?.GetValue(exception) as int?;
}
