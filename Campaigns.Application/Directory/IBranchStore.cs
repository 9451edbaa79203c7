using Campaigns.Application.Stores;

namespace Campaigns.Application.Directory;

/// <summary>The branch tree. No scope is applied here: the use case asks <see cref="Actors.Actor.Sees"/>.</summary>
public interface IBranchStore
{
    Task<Branch?> FindAsync(IStoreSession session, string code, CancellationToken cancellationToken);

    Task<Branch?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken);

    /// <summary>The branch of that path and everything below it, in the order of paths (parents before children).</summary>
    Task<IReadOnlyList<Branch>> ListUnderAsync(IStoreSession session, string path, CancellationToken cancellationToken);

    /// <summary>From the region down to the branch of that path, itself included.</summary>
    Task<IReadOnlyList<Branch>> LineageAsync(IStoreSession session, string path, CancellationToken cancellationToken);
}
