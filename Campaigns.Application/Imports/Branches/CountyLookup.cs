using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Branches;

internal static class CountyLookup
{
    /// <summary>Those of the named branches that exist and are counties, by code.</summary>
    public static async Task<Dictionary<string, StoredBranch>> FindCountiesAsync(
        this IBranchImportStore store, IStoreSession session, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(session, codes.ToHashSet(StringComparer.Ordinal), cancellationToken);
        return found.Where(b => b.Kind == "county").ToDictionary(b => b.Code, StringComparer.Ordinal);
    }
}
