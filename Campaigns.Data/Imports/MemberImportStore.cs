using Campaigns.Application.Imports.Members;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="IMemberImportStore"/>
public sealed class MemberImportStore : IMemberImportStore
{
    private const string Holdings = """
        SELECT p.id AS PhoneId, p.phone AS Phone, p.from_on AS FromOn, p.to_on AS ToOn, m.id AS MemberId,
               m.name AS Name, m.tier AS Tier, m.status AS Status, m.county_id AS CountyId, m.manager_id AS ManagerId,
               m.on_net_on AS OnNetOn, m.arpu_fen AS ArpuFen, m.in_arrears AS InArrears, m.warning_flags AS WarningFlags,
               m.brand AS Brand, m.billing AS Billing, m.arpu_before_fen AS ArpuBeforeFen, m.segments AS Segments, m.facts_at AS FactsAt
        FROM member_phone p
        JOIN member m ON m.id = p.member_id
        WHERE p.phone IN ({list})
        """;

    private const string LatestAssignments = """
        SELECT a.id AS Id, a.member_id AS MemberId, a.from_on AS FromOn, a.to_on AS ToOn
        FROM member_manager a
        WHERE a.member_id IN ({list})
          AND NOT EXISTS (SELECT 1 FROM member_manager later WHERE later.member_id = a.member_id AND later.from_on > a.from_on)
        """;

    private const string ChangeFacts = """
        UPDATE member
        SET name = :name, tier = :tier, status = :status, county_id = :county, manager_id = :manager, on_net_on = :onNet,
            arpu_fen = :arpu, in_arrears = :arrears, warning_flags = :flags, brand = :brand, billing = :billing,
            arpu_before_fen = :arpuBefore, segments = :segments, facts_at = :factsAt
        WHERE id = :id AND facts_at <= :factsAt
        """;

    private const string EndHolding = "UPDATE member_phone SET to_on = :lastDay WHERE id = :id";
    private const string EndAssignment = "UPDATE member_manager SET to_on = :lastDay WHERE id = :id";
    private const string ReplaceAssignment = "UPDATE member_manager SET manager_id = :manager, to_on = NULL WHERE id = :id";

    public async Task<IReadOnlyList<StoredHolding>> FindHoldingsAsync(
        IStoreSession session, IReadOnlyCollection<string> phones, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryInAsync<HoldingRow, string>(Holdings, phones, null, cancellationToken)).Select(r => r.ToHolding())];

    public async Task<IReadOnlyList<StoredAssignment>> FindLatestAssignmentsAsync(
        IStoreSession session, IReadOnlyCollection<long> memberIds, CancellationToken cancellationToken) =>
        [.. (await session.Db().QueryInAsync<AssignmentRow, long>(LatestAssignments, memberIds, null, cancellationToken)).Select(r => r.ToAssignment())];

    public Task UpdateFactsAsync(
        IStoreSession session, IReadOnlyList<(long MemberId, StoredFacts Facts)> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(ChangeFacts, [.. changes.Select(c => ToArgs(c.MemberId, c.Facts))], cancellationToken);

    public Task EndHoldingsAsync(IStoreSession session, IReadOnlyList<(long Id, DateOnly ToOn)> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(EndHolding, [.. changes.Select(Ending)], cancellationToken);

    public Task EndAssignmentsAsync(IStoreSession session, IReadOnlyList<(long Id, DateOnly ToOn)> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(EndAssignment, [.. changes.Select(Ending)], cancellationToken);

    public Task ReplaceAssignmentsAsync(
        IStoreSession session, IReadOnlyList<(long Id, long? ManagerId)> changes, CancellationToken cancellationToken) =>
        session.Db().ExecuteEachAsync(ReplaceAssignment, [.. changes.Select(c => new { id = c.Id, manager = c.ManagerId })], cancellationToken);

    private static object Ending((long Id, DateOnly ToOn) change) => new { id = change.Id, lastDay = Dates.Text(change.ToOn) };

    private static object ToArgs(long id, StoredFacts facts) => new
    {
        id,
        name = facts.Name,
        tier = facts.Tier,
        status = facts.Status,
        county = facts.CountyId,
        manager = facts.ManagerId,
        onNet = facts.OnNetOn,
        arpu = facts.ArpuFen,
        arrears = facts.InArrears,
        flags = facts.WarningFlags,
        brand = facts.Brand,
        billing = facts.Billing,
        arpuBefore = facts.ArpuBeforeFen,
        segments = facts.Segments,
        factsAt = facts.FactsAt,
    };
}
