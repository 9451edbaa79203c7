using Campaigns.Application.Stores;

namespace Campaigns.Application.Requests;

/// <summary>The answers kept for idempotency keys; <see cref="IDatabase.WriteOnceAsync{T}"/> writes and replays them.</summary>
public interface IRequestLogStore
{
    /// <summary>Removes answers kept since before <paramref name="before"/> and tells how many.</summary>
    Task<int> PruneAsync(IStoreSession session, DateTimeOffset before, CancellationToken cancellationToken);
}
