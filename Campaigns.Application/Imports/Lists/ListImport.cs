using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Imports.Lists;

/// <summary>
/// One file of list entries on its way. Places are added chunk by chunk; when all rows were read, who stands on one of the file's lists
/// without a row is taken off. Holds two numbers for each row until then.
/// </summary>
internal sealed class ListImport(INamedListImportStore store, IMemberImportStore members, IBulkStore bulk, IBusinessClock clock, bool replaces)
    : IRowImporter<ListRow>
{
    private readonly HashSet<ListEntry> _named = [];
    private readonly HashSet<long> _lists = [];

    public int IdsPerRow => 1;

    public bool Replaces => replaces;

    public ListRow Parse(FieldReader fields)
    {
        var list = fields.Code("list");
        var memberId = fields.OptionalNumber("member_id", least: 1);
        return memberId is null
            ? new ListRow(list, new PhoneKey(fields.Phone("phone"), fields.OptionalDate("phone_from_on")), null)
            : new ListRow(list, null, memberId);
    }

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<ListRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        var memberOf = await MembersAsync(session, entries, cancellationToken);
        var lists = await ListsAsync(session, [.. entries.Where(e => memberOf(e.Row) is not null).Select(e => e.Row.List)], ids, cancellationToken);
        var known = (await store.FindEntriesAsync(session, [.. entries.Select(e => memberOf(e.Row)).OfType<long>().Distinct()], cancellationToken)).ToHashSet();
        var added = new List<ListEntry>();
        foreach (var entry in entries)
        {
            if (memberOf(entry.Row) is not { } memberId)
            {
                entry.Reject(entry.Row.MemberId is null ? "import-holder-unknown" : "import-member-unknown");
                continue;
            }

            var place = new ListEntry(lists[entry.Row.List], memberId);
            var isNew = known.Add(place);
            if (isNew)
                added.Add(place);
            _named.Add(place);
            _lists.Add(place.ListId);
            entry.Accept(isNew ? LineStatus.Created : LineStatus.Unchanged);
        }

        await bulk.AddListEntriesAsync(session, added, cancellationToken);
        await store.TouchAsync(session, [.. added.Select(e => e.ListId).Distinct()], clock.Now, cancellationToken);
    }

    public async Task<long> FinishAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var left = new List<ListEntry>();
        foreach (var list in _lists.Order())
        {
            var standing = await store.MembersOfAsync(session, list, cancellationToken);
            left.AddRange(standing.Select(m => new ListEntry(list, m)).Where(e => !_named.Contains(e)));
        }

        await store.RemoveAsync(session, left, cancellationToken);
        await store.TouchAsync(session, [.. left.Select(e => e.ListId).Distinct()], clock.Now, cancellationToken);
        return left.Count;
    }

    /// <summary>Finds the member a row names, by number or by id.</summary>
    private async Task<Func<ListRow, long?>> MembersAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<ListRow>> entries, CancellationToken cancellationToken)
    {
        var holders = await members.FindHoldersAsync(session, entries.Select(e => e.Row.Holder).OfType<PhoneKey>(), cancellationToken);
        var byId = await store.FindMembersAsync(session, [.. entries.Select(e => e.Row.MemberId).OfType<long>().Distinct()], cancellationToken);
        var known = byId.ToHashSet();
        return row => row.Holder is { } holder ? holders.Find(holder)?.Member.Id : known.Contains(row.MemberId!.Value) ? row.MemberId : null;
    }

    /// <summary>The ids of the lists, new ones added.</summary>
    private async Task<Dictionary<string, long>> ListsAsync(
        IStoreSession session, HashSet<string> codes, IdBlock ids, CancellationToken cancellationToken)
    {
        var lists = new Dictionary<string, long>(await store.FindListsAsync(session, codes, cancellationToken), StringComparer.Ordinal);
        NewList[] added = [.. codes.Where(c => !lists.ContainsKey(c)).Order(StringComparer.Ordinal).Select(c => new NewList(ids.Next(), c, clock.Now))];
        foreach (var list in added)
            lists[list.Code] = list.Id;
        await store.AddListsAsync(session, added, cancellationToken);
        return lists;
    }
}
