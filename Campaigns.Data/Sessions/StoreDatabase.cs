using System.Data.Common;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Dialects;
using Campaigns.Data.Requests;
using Polly;
using Polly.Retry;

namespace Campaigns.Data.Sessions;

/// <summary>
/// What is the same on every engine: one transaction a call, ids leased before it, answers kept for a key, whole transactions repeated
/// when the engine gave one up for another's sake or its connection broke. A lock that is not had in time is the refusal <c>database-busy</c>,
/// as is a transaction given up again and again; a database that can't serve is a <see cref="DatabaseUnavailableException"/>.
/// </summary>
public abstract class StoreDatabase : IDatabase, IIdSource, IAsyncDisposable
{
    /// <summary>Ids every write transaction may take.</summary>
    public const int IdsPerTransaction = 200;

    private const string TakeIds = "UPDATE id_block SET next_id = next_id + :count WHERE name = 'id'";
    private const string ReadNextId = "SELECT next_id FROM id_block WHERE name = 'id'";

    private readonly AsyncLocal<bool> _writing = new();
    private readonly IdPool _ids;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _repeat;

    protected StoreDatabase(SqlDialect dialect, TimeProvider time)
    {
        Dialect = dialect;
        _time = time;
        _ids = new IdPool(LeaseBlockAsync);
        _repeat = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<DbException>(dialect.IsWorthRepeating),
                MaxRetryAttempts = 4,
                Delay = TimeSpan.FromMilliseconds(20),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .Build();
    }

    public SqlDialect Dialect { get; }

    public async Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            // Beginning may be repeated, the work not: it may have written half of a file.
            await using var open = await _repeat.ExecuteAsync(async token => await BeginReadAsync(token), cancellationToken);
            return await work(new DbSession(open.Transaction, Dialect, () => throw new InvalidOperationException("a snapshot takes no ids")));
        }
        catch (DbException exception) when (Dialect.OutageOf(exception) is { } code)
        {
            throw new DatabaseUnavailableException(code, exception);
        }
    }

    public Task<Result<T>> WriteAsync<T>(Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken) =>
        RunAsync(work, cancellationToken);

    public Task<Result<T>> WriteOnceAsync<T>(
        RequestKey key, Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken) =>
        RunAsync(db => RequestLog.RunOnceAsync(db, key, _time.GetUtcNow(), work, cancellationToken), cancellationToken);

    public async Task<long> LeaseAsync(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        RefuseNesting();
        try
        {
            return await _repeat.ExecuteAsync(async token => await LeaseBlockAsync(count, token), cancellationToken);
        }
        catch (DbException exception) when (Dialect.OutageOf(exception) is { } code)
        {
            throw new DatabaseUnavailableException(code, exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _ids.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<OpenTransaction> BeginReadAsync(CancellationToken cancellationToken);

    protected abstract Task<OpenTransaction> BeginWriteAsync(CancellationToken cancellationToken);

    protected abstract ValueTask CloseAsync();

    private async Task<Result<T>> RunAsync<T>(Func<DbSession, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        RefuseNesting();
        _writing.Value = true;
        try
        {
            return await _repeat.ExecuteAsync(async token => await RunOnceAsync(work, token), cancellationToken);
        }
        catch (DbException exception) when (Dialect.OutageOf(exception) is { } code)
        {
            throw new DatabaseUnavailableException(code, exception);
        }
        catch (DbException exception) when (Dialect.IsLockTimeout(exception) || Dialect.IsWorthRepeating(exception))
        {
            return Refusal.Conflict("database-busy");
        }
    }

    private async Task<Result<T>> RunOnceAsync<T>(Func<DbSession, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        using var ids = await _ids.RentAsync(IdsPerTransaction, cancellationToken);
        await using var open = await BeginWriteAsync(cancellationToken);
        var result = await work(new DbSession(open.Transaction, Dialect, ids.Next));
        // Not cancelled half-way: the caller is told either that it happened or that it did not.
        if (result.IsSuccess)
            await CommitAsync(open.Transaction);
        return result;
    }

    /// <summary>A connection that breaks here leaves open whether it happened: not repeated by us, but by the caller with the same key.</summary>
    private async Task CommitAsync(DbTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException exception) when (Dialect.OutageOf(exception) is { } code)
        {
            throw new DatabaseUnavailableException(code, exception);
        }
    }

    private async Task<long> LeaseBlockAsync(int count, CancellationToken cancellationToken)
    {
        await using var open = await BeginWriteAsync(cancellationToken);
        var session = new DbSession(open.Transaction, Dialect, () => throw new InvalidOperationException("ids are being leased"));
        await session.ExecuteAsync(TakeIds, new { count }, cancellationToken);
        var next = await session.ScalarAsync<long>(ReadNextId, null, cancellationToken);
        await open.Transaction.CommitAsync(CancellationToken.None);
        return next - count;
    }

    /// <summary>A write inside a write would wait for itself on SQLite and be two transactions elsewhere.</summary>
    private void RefuseNesting()
    {
        if (_writing.Value)
            throw new InvalidOperationException("a write is under way already: a use case makes one call");
    }
}
