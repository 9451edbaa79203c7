using Campaigns.Application.Imports.Branches;
using Campaigns.Application.Imports.Managers;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="IBranchImportStore"/>
public sealed class BranchImportStore : IBranchImportStore
{
    private const string Find = """
        SELECT b.id AS Id, b.code AS Code, b.name AS Name, b.kind AS Kind, b.path AS Path, p.code AS ParentCode
        FROM branch b
        LEFT JOIN branch p ON p.id = b.parent_id
        WHERE b.code IN ({list})
        """;

    private const string Rename = "UPDATE branch SET name = :name WHERE id = :id";

    public Task<IReadOnlyList<StoredBranch>> FindAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<StoredBranch, string>(Find, codes, null, cancellationToken);

    public Task RenameAsync(IStoreSession session, IReadOnlyList<(long Id, string Name)> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(Rename, [.. changes.Select(c => new { id = c.Id, name = c.Name })], cancellationToken);
}

/// <inheritdoc cref="IManagerImportStore"/>
public sealed class ManagerImportStore : IManagerImportStore
{
    private const string Find = """
        SELECT id AS Id, code AS Code, name AS Name, county_id AS CountyId
        FROM retention_manager
        WHERE code IN ({list})
        """;

    private const string Change = "UPDATE retention_manager SET name = :name, county_id = :county WHERE id = :id";

    public Task<IReadOnlyList<StoredManager>> FindAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<StoredManager, string>(Find, codes, null, cancellationToken);

    public Task UpdateAsync(IStoreSession session, IReadOnlyList<StoredManager> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(Change, [.. changes.Select(c => new { id = c.Id, name = c.Name, county = c.CountyId })], cancellationToken);
}
