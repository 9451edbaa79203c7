using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Sample.Generation;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Sample.Load;

/// <summary>Turns generated rows into stored ones, members in chunks so that memory stays flat.</summary>
public sealed class SampleWriterService(IBulkStore bulk)
{
    private const int ChunkSize = 5_000;

    /// <summary>A member takes one id, one for the number, one for the manager, and up to four contracts.</summary>
    private const int IdsPerMember = 7;

    internal static int IdsFor(SampleProvince province, long members) => checked((int)(
        province.Branches.Count + province.Managers.Count + SampleGifts.Items.Count + SampleGifts.Batches(province).Count()
        + SampleGifts.CountSerials(province, members) + (members * IdsPerMember)));

    internal async Task WriteAsync(
        IStoreSession session, SampleProvince province, long members, ulong seed, IdBlock ids, CancellationToken cancellationToken)
    {
        var branches = await AddBranchesAsync(session, province, ids, cancellationToken);
        var managers = province.Managers.ToDictionary(m => m.Code, _ => ids.Next(), StringComparer.Ordinal);
        await bulk.AddManagersAsync(
            session, [.. province.Managers.Select(m => new NewManager(managers[m.Code], m, branches[m.County]))], cancellationToken);
        await AddStockAsync(session, province, members, branches, ids, cancellationToken);
        foreach (var chunk in new SampleMemberSource(province, seed).Take(members).Chunk(ChunkSize))
            await AddMembersAsync(session, chunk, branches, managers, ids, cancellationToken);
    }

    private async Task<Dictionary<string, long>> AddBranchesAsync(
        IStoreSession session, SampleProvince province, IdBlock ids, CancellationToken cancellationToken)
    {
        var added = new Dictionary<string, NewBranch>(StringComparer.Ordinal);
        foreach (var branch in province.Branches)
        {
            var parent = branch.Parent is { } code ? added[code] : null;
            int? bookFrom = branch.Kind == "prefecture" ? SampleTimes.BooksOpenFrom.Number : null;
            added[branch.Code] = new NewBranch(ids.Next(), branch, parent?.Id, $"{parent?.Path ?? "/"}{branch.Code}/", bookFrom);
        }

        await bulk.AddBranchesAsync(session, [.. added.Values], cancellationToken);
        return added.ToDictionary(b => b.Key, b => b.Value.Id, StringComparer.Ordinal);
    }

    private async Task AddStockAsync(
        IStoreSession session, SampleProvince province, long members, Dictionary<string, long> branches, IdBlock ids, CancellationToken cancellationToken)
    {
        var items = SampleGifts.Items.ToDictionary(i => i.Code, i => new NewGiftItem(ids.Next(), i), StringComparer.Ordinal);
        var batches = SampleGifts.Batches(province).ToDictionary(b => b.Code, b => new NewGiftBatch(ids.Next(), items[b.Item].Id, b), StringComparer.Ordinal);
        var serials = SampleGifts.Serials(province, members)
            .Select(s => new NewSerial(ids.Next(), items[s.Batch.Item].Id, batches[s.Batch.Code].Id, branches[s.Keeper], s));
        await bulk.AddStockAsync(session, [.. items.Values], [.. batches.Values], serials, cancellationToken);
    }

    private async Task AddMembersAsync(
        IStoreSession session,
        SampleMember[] chunk,
        Dictionary<string, long> branches,
        Dictionary<string, long> managers,
        IdBlock ids,
        CancellationToken cancellationToken)
    {
        var members = new List<NewMember>(chunk.Length);
        var holdings = new List<NewHolding>(chunk.Length);
        var assignments = new List<NewAssignment>(chunk.Length);
        var contracts = new List<NewContract>();
        var usage = new List<NewUsage>();
        foreach (var (facts, memberContracts, memberUsage) in chunk)
        {
            var id = ids.Next();
            long? manager = facts.Manager is { } code ? managers[code] : null;
            members.Add(new NewMember(id, StoredFacts.Of(facts, branches[facts.County], manager)));
            holdings.Add(new NewHolding(ids.Next(), id, facts.Phone, FirstDay(facts), facts.PhoneToOn));
            if (manager is not null)
                assignments.Add(new NewAssignment(ids.Next(), id, manager, FirstDay(facts)));
            contracts.AddRange(memberContracts.Select(c => new NewContract(ids.Next(), id, c)));
            usage.AddRange(memberUsage.Select(u => new NewUsage(id, u)));
        }

        await bulk.AddMembersAsync(session, members, holdings, assignments, cancellationToken);
        await bulk.AddContractsAsync(session, contracts, cancellationToken);
        await bulk.AddUsageAsync(session, usage, cancellationToken);
    }

    private static DateOnly FirstDay(MemberRow facts) => facts.PhoneFromOn ?? facts.OnNetOn;
}
