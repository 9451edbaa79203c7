using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Branches;

/// <summary>A branch as stored.</summary>
public sealed class StoredBranch
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? ParentCode { get; init; }

    public required string Path { get; init; }
}

/// <summary>Branches as imports look them up and change them.</summary>
public interface IBranchImportStore
{
    Task<IReadOnlyList<StoredBranch>> FindAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    Task RenameAsync(IStoreSession session, IReadOnlyList<(long Id, string Name)> changes, CancellationToken cancellationToken);
}
