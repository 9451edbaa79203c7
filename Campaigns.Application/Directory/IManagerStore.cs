using Campaigns.Application.Stores;

namespace Campaigns.Application.Directory;

/// <summary>A retention manager (维系经理); <see cref="CountyPath"/> tells whose subtree they are in.</summary>
public sealed record RetentionManager(long Id, string Code, string Name, string CountyCode, string CountyPath);

/// <summary>Retention managers. No scope is applied here.</summary>
public interface IManagerStore
{
    Task<RetentionManager?> FindAsync(IStoreSession session, string code, CancellationToken cancellationToken);

    /// <summary>The managers of all counties in the subtree of that path, in the order of their codes.</summary>
    Task<IReadOnlyList<RetentionManager>> ListUnderAsync(IStoreSession session, string path, CancellationToken cancellationToken);
}
