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

    /// <summary>Limits a whole statement to <c>:limit</c> rows; there is no common syntax.</summary>
    public abstract string Limit(string sql);

    /// <summary>Locks the rows a SELECT reads until the transaction ends; SQLite has one writer at a time and needs none.</summary>
    public abstract string ForUpdate(string sql);

    /// <summary>
    /// Keeps the rows a SELECT reads from changing until the transaction ends, letting others read them the same way: many postings at
    /// once, but no close of the month between them. An engine without shared row locks takes the exclusive one.
    /// </summary>
    public virtual string ForShare(string sql) => ForUpdate(sql);

    /// <summary>As <see cref="ForUpdate"/>, passing over rows another transaction has locked (two clerks suggesting from one stock).</summary>
    public abstract string ForUpdateSkipLocked(string sql);

    /// <summary>The violated unique or primary key constraint raised this.</summary>
    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>Waiting for a lock took longer than allowed.</summary>
    public abstract bool IsLockTimeout(DbException exception);
}
