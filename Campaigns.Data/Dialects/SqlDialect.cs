using System.Data.Common;

namespace Campaigns.Data.Dialects;

/// <summary>
/// Only what differs between the engines, each member with its reason. Statements are written once, in the part of SQL that SQLite,
/// PostgreSQL and Oracle share.
/// </summary>
public abstract class SqlDialect
{
    /// <summary><c>sqlite</c>, <c>postgresql</c> or <c>oracle</c>: the name of the migration script and of the configuration value.</summary>
    public abstract string Name { get; }

    /// <summary>Counts the tables called <c>:name</c> (lower case): every engine has a catalogue of its own.</summary>
    public abstract string CountTables { get; }

    /// <summary>Names (lower case) of the triggers that are there and switched on: every engine has a catalogue of its own.</summary>
    public abstract string EnabledTriggers { get; }

    /// <summary>Makes the transaction just begun one read-only snapshot; null where a transaction is one already (SQLite).</summary>
    public virtual string? StartSnapshot => null;

    /// <summary>
    /// The first statement of each migration step, so that two runners take turns; null where beginning to write locks the whole
    /// database (SQLite).
    /// </summary>
    public virtual string? MigrationLock => null;

    /// <summary>Gives up <see cref="MigrationLock"/>; null where the step's commit does.</summary>
    public virtual string? MigrationUnlock => null;

    /// <summary>An error ends the whole transaction, so that an insert that may fail needs a savepoint (PostgreSQL only).</summary>
    public virtual bool ErrorEndsTransaction => false;

    /// <summary>Limits a whole statement to <c>:limit</c> rows; there is no common syntax.</summary>
    public abstract string Limit(string sql);

    /// <summary>Locks the rows a SELECT reads until the transaction ends; SQLite has one writer at a time and needs none.</summary>
    public abstract string ForUpdate(string sql);

    /// <summary>
    /// Keeps the rows a SELECT reads from changing until the transaction ends, letting others read them the same way: many postings at
    /// once, but no close of the month between them. An engine without shared row locks takes the exclusive one.
    /// </summary>
    public virtual string ForShare(string sql) => ForUpdate(sql);

    /// <summary>
    /// Reads the first rows, up to <c>:limit</c>, that no other transaction has locked, and locks them (two clerks suggesting from one
    /// stock). May give more: whoever reads stops at the limit.
    /// </summary>
    public abstract string LockFirst(string sql);

    /// <summary>
    /// The statement with <c>IN ({list})</c> taking all values as one parameter <c>:list</c>; null where a list can't be one (Oracle without a
    /// type of its own in the schema). One statement instead of many, and no names to be looked up by the hundred.
    /// </summary>
    public virtual string? WithOneList(string sql) => null;

    /// <summary>What <see cref="WithOneList"/> wants as the parameter's value.</summary>
    public virtual object ListValue<T>(IReadOnlyCollection<T> values) => throw new NotSupportedException($"{Name} takes no list as one parameter");

    /// <summary>The violated unique or primary key constraint raised this.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>Waiting for a lock took longer than allowed.</summary>
    public abstract bool IsLockTimeout(DbException exception);

    /// <summary>
    /// The engine gave this transaction up for another's sake (deadlock, serialization failure), or its connection broke under it: the same
    /// work may succeed when run again from its start. Never on SQLite, which has one writer and no connection.
    /// </summary>
    public virtual bool IsWorthRepeating(DbException exception) => false;

    /// <summary>
    /// The code (<see cref="Outage"/>) of what keeps the database as a whole from serving, whatever the statement; null for faults of the
    /// statement itself. Every driver has numbers of its own.
    /// </summary>
    public abstract string? OutageOf(DbException exception);
}
