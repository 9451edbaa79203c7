using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Contracts;

/// <summary>Adds contracts from outside; holder, kind, name and first day name one, and its last day may change.</summary>
public sealed class ContractImportService(IContractImportStore store, IMemberImportStore members, IBulkStore bulk) : IRowImporter<ContractRow>
{
    public int IdsPerRow => 1;

    public ContractRow Parse(FieldReader fields) => new(
        new PhoneKey(fields.Phone("phone"), fields.OptionalDate("phone_from_on")),
        fields.Code("kind"),
        fields.Text("name", 60),
        fields.Date("starts_on"),
        fields.OptionalDate("ends_on"));

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<ContractRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        var holders = await members.FindHoldersAsync(session, entries.Select(e => e.Row.Holder), cancellationToken);
        var stored = await store.FindAsync(session, [.. holders.All.Select(h => h.Member.Id).Distinct()], cancellationToken);
        var known = stored.ToDictionary(c => (c.MemberId, c.Kind, c.Name, c.StartsOn), c => (c.Id, c.EndsOn));
        var added = new Dictionary<long, NewContract>();
        var changed = new Dictionary<long, DateOnly?>();
        foreach (var entry in entries)
        {
            var row = entry.Row;
            if (row.EndsOn < row.StartsOn)
            {
                entry.Reject("field-before", ("field", "ends_on"), ("other", "starts_on"));
                continue;
            }

            if (holders.Find(row.Holder)?.Member.Id is not { } memberId)
            {
                entry.Reject("import-holder-unknown");
                continue;
            }

            var key = (memberId, row.Kind, row.Name, row.StartsOn);
            var isKnown = known.TryGetValue(key, out var before);
            var id = isKnown ? before.Id : ids.Next();
            known[key] = (id, row.EndsOn);
            if (!isKnown || added.ContainsKey(id))
                added[id] = new NewContract(id, memberId, row);
            else if (before.EndsOn != row.EndsOn)
                changed[id] = row.EndsOn;
            entry.Accept(!isKnown ? LineStatus.Created : before.EndsOn == row.EndsOn ? LineStatus.Unchanged : LineStatus.Updated, memberId);
        }

        await bulk.AddContractsAsync(session, [.. added.Values], cancellationToken);
        await store.UpdateEndsAsync(session, [.. changed.Select(c => (c.Key, c.Value))], cancellationToken);
    }
}
