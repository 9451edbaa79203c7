namespace Campaigns.Application.Stores;

/// <summary>Ids for bulk work; a session's own <see cref="IStoreSession.NextId"/> gives what a single change needs.</summary>
public interface IIdSource
{
    /// <summary>
    /// Takes <paramref name="count"/> consecutive ids for good and returns the first: never given out again, whatever becomes of the
    /// work they are used in. Call it before the write it serves, never inside one.
    /// </summary>
    Task<long> LeaseAsync(int count, CancellationToken cancellationToken);
}
