using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.BonusUsage;

/// <summary>Adds how much of an enrolment's bonus was used in a month, or corrects it while nothing lapsed on it yet.</summary>
public sealed class BonusUsageImportService(IBonusUsageImportStore store, IBulkStore bulk) : IRowImporter<BonusUsageRow>
{
    private const int LongestNumber = 40;

    public int IdsPerRow => 0;

    public BonusUsageRow Parse(FieldReader fields) =>
        new(fields.Text("enrolment", LongestNumber), fields.Month("month"), fields.Number("used_fen"));

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<BonusUsageRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return;
        var holders = (await store.FindHoldersAsync(session, [.. entries.Select(e => e.Row.Enrolment).Distinct(StringComparer.Ordinal)], cancellationToken))
            .ToDictionary(h => h.Number, StringComparer.Ordinal);
        var stored = await store.LockAsync(
            session,
            [.. holders.Values.Select(h => h.Id)],
            entries.Min(e => e.Row.Month.Number),
            entries.Max(e => e.Row.Month.Number),
            cancellationToken);
        var known = stored.ToDictionary(u => (u.EnrolmentId, u.UsageMonth), u => u.UsedFen);
        var settled = stored.Where(u => u.Settled).Select(u => (u.EnrolmentId, u.UsageMonth)).ToHashSet();
        var added = new Dictionary<(long, int), NewBonusUsage>();
        var changed = new Dictionary<(long, int), NewBonusUsage>();
        foreach (var entry in entries)
        {
            var row = entry.Row;
            if (!holders.TryGetValue(row.Enrolment, out var holder))
            {
                entry.Reject("import-enrolment-unknown");
                continue;
            }

            if (holder.BonusFen == 0)
            {
                entry.Reject("import-enrolment-without-bonus");
                continue;
            }

            var key = (holder.Id, row.Month.Number);
            var isKnown = known.TryGetValue(key, out var before);
            if (settled.Contains(key) && before != row.UsedFen)
            {
                entry.Reject("import-bonus-settled", ("month", row.Month.ToString()));
                continue;
            }

            known[key] = row.UsedFen;
            if (!isKnown || added.ContainsKey(key))
                added[key] = new NewBonusUsage(holder.Id, row);
            else if (before != row.UsedFen)
                changed[key] = new NewBonusUsage(holder.Id, row);
            entry.Accept(!isKnown ? LineStatus.Created : before == row.UsedFen ? LineStatus.Unchanged : LineStatus.Updated);
        }

        await bulk.AddBonusUsageAsync(session, [.. added.Values], cancellationToken);
        await store.UpdateAsync(session, [.. changed.Values], cancellationToken);
    }
}
