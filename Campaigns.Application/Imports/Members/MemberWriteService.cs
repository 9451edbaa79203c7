using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Imports.Members;

/// <summary>Writes what a chunk made of its members: new ones in bulk, then changes, then the history of managers.</summary>
public sealed class MemberWriteService(IMemberImportStore store, IBulkStore bulk, IBusinessClock clock)
{
    internal async Task WriteAsync(IStoreSession session, HolderIndex index, IdBlock ids, CancellationToken cancellationToken)
    {
        var holdings = index.All.ToList();
        var members = holdings.Select(h => h.Member).Distinct().ToList();
        var added = members.FindAll(m => m.IsNew);
        var changed = members.FindAll(m => !m.IsNew && m.Facts != m.Before);
        await store.EndHoldingsAsync(session, [.. holdings.Where(h => h.IsEnded && !h.IsNew).Select(h => (h.Id, h.ToOn!.Value))], cancellationToken);
        await bulk.AddMembersAsync(
            session,
            [.. added.Select(m => new NewMember(m.Id, m.Facts))],
            [.. holdings.Where(h => h.IsNew).Select(h => new NewHolding(h.Id, h.Member.Id, h.Phone, h.FromOn, h.ToOn))],
            [.. added.Where(m => m.Facts.ManagerId is not null).Select(m => new NewAssignment(ids.Next(), m.Id, m.Facts.ManagerId, AsOf(m.Facts)))],
            cancellationToken);
        await store.UpdateFactsAsync(session, [.. changed.Select(m => (m.Id, m.Facts))], cancellationToken);
        await ReassignAsync(session, changed.FindAll(m => m.Facts.ManagerId != m.Before.ManagerId), ids, cancellationToken);
    }

    /// <summary>The old entry ends the day before; several changes of one day leave the last.</summary>
    private async Task ReassignAsync(IStoreSession session, List<MemberState> moved, IdBlock ids, CancellationToken cancellationToken)
    {
        if (moved.Count == 0)
            return;
        var latest = (await store.FindLatestAssignmentsAsync(session, [.. moved.Select(m => m.Id)], cancellationToken)).ToDictionary(a => a.MemberId);
        var ended = new List<(long, DateOnly)>();
        var replaced = new List<(long, long?)>();
        var begun = new List<NewAssignment>();
        foreach (var member in moved)
        {
            var from = AsOf(member.Facts);
            var last = latest.GetValueOrDefault(member.Id);
            if (last is not null && last.FromOn >= from)
            {
                replaced.Add((last.Id, member.Facts.ManagerId));
                continue;
            }

            if (last is { ToOn: null })
                ended.Add((last.Id, from.AddDays(-1)));
            begun.Add(new NewAssignment(ids.Next(), member.Id, member.Facts.ManagerId, from));
        }

        await store.EndAssignmentsAsync(session, ended, cancellationToken);
        await store.ReplaceAssignmentsAsync(session, replaced, cancellationToken);
        await bulk.AddMembersAsync(session, [], [], begun, cancellationToken);
    }

    private DateOnly AsOf(StoredFacts facts) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(facts.FactsAt).ToOffset(clock.Now.Offset).DateTime);
}
