using System.Runtime.CompilerServices;
using Campaigns.Application.Members;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Members;

/// <summary>Reads members in chunks of the id order, each with three statements: one connection can't keep three readers open.</summary>
public sealed class MemberFactsStore : IMemberFactsStore
{
    private const int ChunkSize = 2_000;

    private const string ByPhoneSql = """
        SELECT member_id
        FROM member_phone
        WHERE phone = :phone AND from_on <= :day AND (to_on IS NULL OR to_on >= :day)
        """;

    private const string MembersSql = """
        SELECT m.id AS Id, m.tier AS Tier, m.status AS Status, m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears,
               m.warning_flags AS WarningFlags, m.facts_at AS FactsAt, m.manager_id AS ManagerId,
               c.id AS CountyId, c.path AS CountyPath, p.id AS PrefectureId, r.id AS RegionId
        FROM member m
        JOIN branch c ON c.id = m.county_id
        JOIN branch p ON p.id = c.parent_id
        JOIN branch r ON r.id = p.parent_id
        WHERE m.id > :after AND m.id <= :last
        ORDER BY m.id
        """;

    private const string ContractsSql = """
        SELECT member_id AS MemberId, kind AS Kind, name AS Name, starts_on AS StartsOn, ends_on AS EndsOn,
               campaign_code AS CampaignCode, enrolment_id AS EnrolmentId
        FROM contract
        WHERE member_id > :after AND member_id <= :last AND (ends_on IS NULL OR ends_on >= :day)
        ORDER BY member_id, id
        """;

    private const string ParticipationsSql = """
        SELECT e.member_id AS MemberId, e.id AS EnrolmentId, e.state AS State, e.last_month AS LastMonth, e.enrolled_on AS EnrolledOn,
               c.code AS CampaignCode, c.name AS CampaignName, g.claim_key AS GroupKey
        FROM enrolment e
        JOIN campaign c ON c.id = e.campaign_id
        LEFT JOIN claim g ON g.enrolment_id = e.id AND g.claim_key LIKE 'group:%'
        WHERE e.member_id > :after AND e.member_id <= :last
          AND e.state IN ('reserved', 'paid', 'issued', 'active', 'completed', 'cancelled')
        ORDER BY e.member_id, e.id, g.claim_key
        """;

    public async Task<MemberFactsRow?> FindByPhoneAsync(IStoreSession session, string phone, DateOnly on, CancellationToken cancellationToken)
    {
        var id = await session.Db().FirstOrDefaultAsync<long?>(ByPhoneSql, new { phone, day = Dates.Text(on) }, cancellationToken);
        return id is { } memberId ? await FindAsync(session, memberId, on, cancellationToken) : null;
    }

    public async Task<MemberFactsRow?> FindAsync(IStoreSession session, long memberId, DateOnly on, CancellationToken cancellationToken) =>
        (await ReadAsync(session.Db(), memberId - 1, memberId, on, cancellationToken)).SingleOrDefault();

    public async IAsyncEnumerable<MemberFactsRow> StreamAsync(
        IStoreSession session, DateOnly on, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<MemberFactsRow> chunk;
        var after = 0L;
        do
        {
            chunk = await ReadAsync(session.Db(), after, long.MaxValue, on, cancellationToken);
            foreach (var row in chunk)
                yield return row;
            after = chunk.Count > 0 ? chunk[^1].Facts.MemberId : after;
        }
        while (chunk.Count == ChunkSize);
    }

    private static async Task<IReadOnlyList<MemberFactsRow>> ReadAsync(DbSession db, long after, long last, DateOnly on, CancellationToken cancellationToken)
    {
        var members = await db.QueryAsync<MemberRow>(db.Dialect.Limit(MembersSql), new { after, last, limit = ChunkSize }, cancellationToken);
        if (members.Count == 0)
            return [];
        last = members[^1].Id;
        var contracts = (await db.QueryAsync<ContractRow>(ContractsSql, new { after, last, day = Dates.Text(on) }, cancellationToken)).ToLookup(c => c.MemberId);
        var participations = (await db.QueryAsync<ParticipationRow>(ParticipationsSql, new { after, last }, cancellationToken)).ToLookup(p => p.MemberId);
        return [.. members.Select(m => m.ToFacts(contracts[m.Id], participations[m.Id]))];
    }
}
