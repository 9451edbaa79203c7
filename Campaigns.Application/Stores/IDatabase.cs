using Campaigns.Application.Results;

namespace Campaigns.Application.Stores;

/// <summary>One open transaction, or one read snapshot, handed to every store call that belongs to it. Opaque here.</summary>
public interface IStoreSession
{
    /// <summary>A fresh id for any table, from the block leased to this process before the transaction began.</summary>
    long NextId();
}

/// <summary>
/// Runs work against the database. A use case makes exactly one call to one of these: everything inside succeeds together or leaves
/// nothing.
/// </summary>
public interface IDatabase
{
    /// <summary>Runs reads in one snapshot.</summary>
    Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs work in one write transaction: commits a success, rolls back a refusal or an exception.</summary>
    Task<Result<T>> WriteAsync<T>(Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken);

    /// <summary>
    /// As <see cref="WriteAsync{T}"/>, at most once for a key: the key's row is the transaction's first write and holds the answer.
    /// The same key and body again gives the stored answer (<see cref="Result{T}.Replayed"/>), another body is refused with
    /// <c>idempotency-key-reused</c>, one still running after the lock wait with <c>request-in-progress</c>. Refusals are not stored.
    /// </summary>
    Task<Result<T>> WriteOnceAsync<T>(RequestKey key, Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken);
}
