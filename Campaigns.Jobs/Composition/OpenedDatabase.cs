using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Jobs.Composition;

/// <summary>
/// The database as the rest of the program is given it. The services are put together before the database is opened, for opening asks
/// questions (is the schema current, is the folder in use) that a host answers at start, in order; until then every call is a fault.
/// </summary>
public sealed class OpenedDatabase : IDatabase, IIdSource, IAsyncDisposable
{
    private StoreDatabase? _database;

    private StoreDatabase Database => _database ?? throw new InvalidOperationException("the database is not open yet");

    /// <summary>Takes over an opened database, and closes it in the end.</summary>
    public void Use(StoreDatabase database) => _database = database;

    public Task<T> ReadAsync<T>(Func<IStoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        Database.ReadAsync(work, cancellationToken);

    public Task<Result<T>> WriteAsync<T>(Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken) =>
        Database.WriteAsync(work, cancellationToken);

    public Task<Result<T>> WriteOnceAsync<T>(RequestKey key, Func<IStoreSession, Task<Result<T>>> work, CancellationToken cancellationToken) =>
        Database.WriteOnceAsync(key, work, cancellationToken);

    public Task<long> LeaseAsync(int count, CancellationToken cancellationToken) => Database.LeaseAsync(count, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _database, null) is { } open)
            await open.DisposeAsync();
    }
}
