using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Members;

internal static class HolderLookup
{
    /// <summary>All that is known about who holds or held the named numbers.</summary>
    public static async Task<HolderIndex> FindHoldersAsync(
        this IMemberImportStore store, IStoreSession session, IEnumerable<PhoneKey> keys, CancellationToken cancellationToken)
    {
        var phones = keys.Select(k => k.Phone).ToHashSet(StringComparer.Ordinal);
        return new HolderIndex(await store.FindHoldingsAsync(session, phones, cancellationToken));
    }
}
