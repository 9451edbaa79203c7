using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Usage;

/// <summary>Adds a month of use for each member, or corrects it.</summary>
public sealed class UsageImportService(IUsageImportStore store, IMemberImportStore members, IBulkStore bulk) : IRowImporter<UsageRow>
{
    public int IdsPerRow => 0;

    public UsageRow Parse(FieldReader fields) => new(
        new PhoneKey(fields.Phone("phone"), fields.OptionalDate("phone_from_on")),
        fields.Month("month"),
        fields.Number("spend_fen"),
        fields.Number("call_minutes"),
        fields.Number("data_mb"));

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<UsageRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return;
        var holders = await members.FindHoldersAsync(session, entries.Select(e => e.Row.Holder), cancellationToken);
        var stored = await store.FindAsync(
            session,
            [.. holders.All.Select(h => h.Member.Id).Distinct()],
            entries.Min(e => e.Row.Month.Number),
            entries.Max(e => e.Row.Month.Number),
            cancellationToken);
        var known = stored.ToDictionary(u => (u.MemberId, u.UsageMonth), u => (u.SpendFen, u.CallMinutes, u.DataMb));
        var added = new Dictionary<(long, int), NewUsage>();
        var changed = new Dictionary<(long, int), NewUsage>();
        foreach (var entry in entries)
        {
            var row = entry.Row;
            if (holders.Find(row.Holder)?.Member.Id is not { } memberId)
            {
                entry.Reject("import-holder-unknown");
                continue;
            }

            var key = (memberId, row.Month.Number);
            var after = (row.SpendFen, row.CallMinutes, row.DataMb);
            var isKnown = known.TryGetValue(key, out var before);
            known[key] = after;
            if (!isKnown || added.ContainsKey(key))
                added[key] = new NewUsage(memberId, row);
            else if (before != after)
                changed[key] = new NewUsage(memberId, row);
            entry.Accept(!isKnown ? LineStatus.Created : before == after ? LineStatus.Unchanged : LineStatus.Updated);
        }

        await bulk.AddUsageAsync(session, [.. added.Values], cancellationToken);
        await store.UpdateAsync(session, [.. changed.Values], cancellationToken);
    }
}
