using System.Data.Common;
using System.Runtime.CompilerServices;
using Campaigns.Application.Stores;
using Campaigns.Data.Dialects;
using Dapper;

namespace Campaigns.Data.Sessions;

/// <summary>
/// One transaction on one connection, as every store method sees it. All statements go through here, so that none runs outside the
/// transaction and none ignores cancellation. Arguments are named exactly as in the statement: SQLite tells <c>:userId</c> from <c>:UserId</c>.
/// </summary>
public sealed class DbSession(DbTransaction transaction, SqlDialect dialect, Func<long> nextId) : IStoreSession
{
    public SqlDialect Dialect => dialect;

    public DbTransaction Transaction => transaction;

    public DbConnection Connection => transaction.Connection ?? throw new InvalidOperationException("the transaction has ended");

    public long NextId() => nextId();

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? args, CancellationToken cancellationToken) =>
        (await Connection.QueryAsync<T>(Command(sql, args, cancellationToken))).AsList();

    public Task<T?> FirstOrDefaultAsync<T>(string sql, object? args, CancellationToken cancellationToken) =>
        Connection.QueryFirstOrDefaultAsync<T>(Command(sql, args, cancellationToken));

    public Task<T?> ScalarAsync<T>(string sql, object? args, CancellationToken cancellationToken) =>
        Connection.ExecuteScalarAsync<T>(Command(sql, args, cancellationToken));

    /// <summary>Runs a change and tells how many rows it touched.</summary>
    public Task<int> ExecuteAsync(string sql, object? args, CancellationToken cancellationToken) =>
        Connection.ExecuteAsync(Command(sql, args, cancellationToken));

    /// <summary>
    /// Inserts, and tells false when a unique key is taken: the index decides the race, and the transaction goes on. Waits while another
    /// transaction holds the same key.
    /// </summary>
    public async Task<bool> TryInsertAsync(string sql, object? args, CancellationToken cancellationToken)
    {
        const string before = "before_insert";
        if (dialect.ErrorEndsTransaction)
            await transaction.SaveAsync(before, cancellationToken);
        try
        {
            await ExecuteAsync(sql, args, cancellationToken);
            return true;
        }
        catch (DbException exception) when (dialect.IsUniqueViolation(exception))
        {
            if (dialect.ErrorEndsTransaction)
                await transaction.RollbackAsync(before, cancellationToken);
            return false;
        }
    }

    /// <summary>Reads rows one by one, so that memory stays flat however many there are.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(string sql, object? args, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in Connection.QueryUnbufferedAsync<T>(sql, args, transaction).WithCancellation(cancellationToken))
            yield return row;
    }

    /// <summary>The rows themselves, column by column: for statements whose rows are too many for a mapper.</summary>
    public Task<DbDataReader> ReaderAsync(string sql, object? args, CancellationToken cancellationToken) =>
        Connection.ExecuteReaderAsync(Command(sql, args, cancellationToken));

    /// <summary>Locks the first rows nobody else has locked, at most so many (see <see cref="SqlDialect.LockFirst"/>).</summary>
    public async Task<IReadOnlyList<T>> LockFirstAsync<T>(string sql, object args, int limit, CancellationToken cancellationToken)
    {
        var rows = new List<T>(limit);
        if (limit == 0)
            return rows;
        await foreach (var row in StreamAsync<T>(dialect.LockFirst(sql), args, cancellationToken))
        {
            rows.Add(row);
            if (rows.Count == limit)
                break;
        }

        return rows;
    }

    private CommandDefinition Command(string sql, object? args, CancellationToken cancellationToken) =>
        new(sql, args, transaction, cancellationToken: cancellationToken);
}

internal static class StoreSessionExtensions
{
    /// <summary>The session as this project knows it; every <see cref="IStoreSession"/> is made here.</summary>
    public static DbSession Db(this IStoreSession session) => (DbSession)session;
}
