using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Campaigns.Data.Dialects;

/// <inheritdoc/>
public sealed class SqliteDialect : SqlDialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int PrimaryKeyConstraint = 1555;
    private const int UniqueConstraint = 2067;

    public static SqliteDialect Instance { get; } = new();

    public override string Name => "sqlite";

    public override string CountTables => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = :name";

    public override string EnabledTriggers => "SELECT name FROM sqlite_master WHERE type = 'trigger'";

    public override string Limit(string sql) => sql + "\nLIMIT :limit";

    public override string ForUpdate(string sql) => sql;

    public override string LockFirst(string sql) => Limit(sql);

    public override string WithOneList(string sql) => sql.Replace("{list}", "SELECT value FROM json_each(:list)", StringComparison.Ordinal);

    public override object ListValue<T>(IReadOnlyCollection<T> values) => JsonSerializer.Serialize(values);

    public override bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: PrimaryKeyConstraint or UniqueConstraint };

    public override bool IsLockTimeout(DbException exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };

    public override string? OutageOf(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        Full => Outage.Full,
        IoError or CannotOpen => Outage.Unavailable,
        _ => null,
    };
}
