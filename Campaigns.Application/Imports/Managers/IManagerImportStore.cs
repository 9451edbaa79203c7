using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Managers;

/// <summary>A retention manager as stored.</summary>
public sealed class StoredManager
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required long CountyId { get; init; }
}

/// <summary>Retention managers as imports look them up and change them.</summary>
public interface IManagerImportStore
{
    Task<IReadOnlyList<StoredManager>> FindAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    Task UpdateAsync(IStoreSession session, IReadOnlyList<StoredManager> changes, CancellationToken cancellationToken);
}
