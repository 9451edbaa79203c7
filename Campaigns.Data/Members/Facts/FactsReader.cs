using System.Data.Common;
using Campaigns.Application.Members;
using Campaigns.Application.Time;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Members.Facts;

/// <summary>
/// Reads members with all their facts, a chunk of the id order at a time: a statement for each table, one after the other because a
/// connection can't keep several readers open everywhere, merged by member id. Made for the whole base: column by column without a mapper, the
/// buffers of one chunk used again for the next, and what many members share (their home, their flags) kept once.
/// </summary>
internal sealed partial class FactsReader(DbSession db, DateOnly on, IBusinessClock clock)
{
    private readonly HomeCounties _homes = new(db);
    private readonly CodeLists _codes = new();
    private readonly Period _month = Period.Of(on) + -1;
    private readonly List<MemberRecord> _members = [];
    private readonly ByMember<MonthUsage> _usage = new();
    private readonly ByMember<ContractFact> _contracts = new();
    private readonly ByMember<ParticipationFact> _participations = new();
    private readonly ByMember<string> _lists = new();

    /// <summary>Reads the first members whose ids lie after the one and not after the other, at most so many; tells how many there are.</summary>
    public async Task<int> ReadAsync(long after, long last, int limit, CancellationToken cancellationToken)
    {
        await ReadMembersAsync(after, last, limit, cancellationToken);
        if (_members.Count == 0)
            return 0;
        last = _members[^1].Id;
        await _homes.LearnAsync(_members, cancellationToken);
        await ReadUsageAsync(after, last, cancellationToken);
        await ReadContractsAsync(after, last, cancellationToken);
        await ReadParticipationsAsync(after, last, cancellationToken);
        await ReadListsAsync(after, last, cancellationToken);
        return _members.Count;
    }

    /// <summary>Member number <paramref name="index"/> of the chunk; to be taken in order, each once.</summary>
    public MemberFactsRow Take(int index)
    {
        var member = _members[index];
        var home = _homes[member.CountyId];
        return new MemberFactsRow
        {
            CountyId = member.CountyId,
            CountyPath = home.Path,
            ManagerId = member.ManagerId,
            HomeAncestorIds = home.AncestorIds,
            Facts = new MemberFacts
            {
                MemberId = member.Id,
                Tier = member.Tier,
                Status = member.Status,
                OnNetSince = member.OnNetSince,
                ArpuFen = member.ArpuFen,
                ArpuBeforeFen = member.ArpuBeforeFen,
                InArrears = member.InArrears,
                Brand = member.Brand,
                Billing = member.Billing,
                Segments = member.Segments,
                Lists = _lists.Take(member.Id),
                Usage = _usage.TakeOne(member.Id),
                WarningFlags = member.WarningFlags,
                HomeBranches = home.Codes,
                Contracts = _contracts.Take(member.Id),
                Participations = _participations.Take(member.Id),
                AsOf = DateTimeOffset.FromUnixTimeMilliseconds(member.FactsAt),
            },
        };
    }

    private async Task ReadMembersAsync(long after, long last, int limit, CancellationToken cancellationToken)
    {
        _members.Clear();
        await using var rows = await db.ReaderAsync(db.Dialect.Limit(MembersSql), new { after, last, limit }, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            _members.Add(MemberRecord.Read(rows, _codes));
    }

    private async Task ReadUsageAsync(long after, long last, CancellationToken cancellationToken)
    {
        _usage.Clear();
        await using var rows = await db.ReaderAsync(UsageSql, new { after, last, month = _month.Number }, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            _usage.Add(rows.GetInt64(0), new MonthUsage(_month, rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3)));
    }

    private async Task ReadContractsAsync(long after, long last, CancellationToken cancellationToken)
    {
        _contracts.Clear();
        await using var rows = await db.ReaderAsync(ContractsSql, new { after, last }, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            _contracts.Add(rows.GetInt64(0), new ContractFact(
                rows.GetString(1),
                rows.GetString(2),
                Dates.Parse(rows.GetString(3)),
                rows.IsDBNull(4) ? null : Dates.Parse(rows.GetString(4)),
                rows.IsDBNull(5) ? null : rows.GetString(5),
                rows.IsDBNull(6) ? null : rows.GetInt64(6)));
        }
    }

    private async Task ReadListsAsync(long after, long last, CancellationToken cancellationToken)
    {
        _lists.Clear();
        await using var rows = await db.ReaderAsync(ListsSql, new { after, last }, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            _lists.Add(rows.GetInt64(0), rows.GetString(1));
    }

    private async Task ReadParticipationsAsync(long after, long last, CancellationToken cancellationToken)
    {
        _participations.Clear();
        await using var rows = await db.ReaderAsync(ParticipationsSql, new { after, last }, cancellationToken);
        var more = await rows.ReadAsync(cancellationToken);
        while (more)
        {
            var (member, enrolment, fact) = (rows.GetInt64(0), rows.GetInt64(1), Participation(rows));
            var groups = new List<string>();
            do
            {
                if (!rows.IsDBNull(8))
                    groups.Add(rows.GetString(8)["group:".Length..]);
                more = await rows.ReadAsync(cancellationToken);
            }
            while (more && rows.GetInt64(1) == enrolment);
            _participations.Add(member, groups.Count == 0 ? fact : fact with { Groups = groups });
        }
    }
}
