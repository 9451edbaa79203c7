using Campaigns.Application.Imports.Branches;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Managers;

/// <summary>Adds retention managers, renames them and moves them to another county.</summary>
public sealed class ManagerImportService(IManagerImportStore store, IBranchImportStore branches, IBulkStore bulk) : IRowImporter<ManagerRow>
{
    public int IdsPerRow => 1;

    public ManagerRow Parse(FieldReader fields) => new(fields.Code("code"), fields.Text("name", 60), fields.Code("county"));

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<ManagerRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        var counties = await branches.FindCountiesAsync(session, entries.Select(e => e.Row.County), cancellationToken);
        var codes = entries.Select(e => e.Row.Code).ToHashSet(StringComparer.Ordinal);
        var known = (await store.FindAsync(session, codes, cancellationToken)).ToDictionary(m => m.Code, StringComparer.Ordinal);
        var added = new Dictionary<string, NewManager>(StringComparer.Ordinal);
        var changed = new Dictionary<string, StoredManager>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var row = entry.Row;
            if (counties.GetValueOrDefault(row.County) is not { } county)
            {
                entry.Reject("import-county-unknown", ("branch", row.County));
                continue;
            }

            var before = known.GetValueOrDefault(row.Code);
            var after = new StoredManager { Id = before?.Id ?? ids.Next(), Code = row.Code, Name = row.Name, CountyId = county.Id };
            known[row.Code] = after;
            if (before is null || added.ContainsKey(row.Code))
                added[row.Code] = new NewManager(after.Id, row, county.Id);
            else if (before.Name != after.Name || before.CountyId != after.CountyId)
                changed[row.Code] = after;
            entry.Accept(Status(before, after));
        }

        await bulk.AddManagersAsync(session, [.. added.Values], cancellationToken);
        await store.UpdateAsync(session, [.. changed.Values], cancellationToken);
    }

    private static LineStatus Status(StoredManager? before, StoredManager after) =>
        before is null ? LineStatus.Created
        : before.Name == after.Name && before.CountyId == after.CountyId ? LineStatus.Unchanged
        : LineStatus.Updated;
}
