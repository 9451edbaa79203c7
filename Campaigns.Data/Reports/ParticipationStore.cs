using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Reports;

/// <inheritdoc cref="IParticipationStore"/>
public sealed class ParticipationStore : IParticipationStore
{
    private const string NewestSql = "SELECT MAX(evaluated_on) FROM evaluation WHERE campaign_id = :campaignId AND evaluated_on <= :toDay";

    private const string EvaluatedSql = """
        SELECT x.county_id, r.code manager_code, r.name manager_name, x.tier, x.members, x.eligible
        FROM evaluation x
        JOIN branch b ON b.id = x.county_id
        LEFT JOIN retention_manager r ON r.id = x.manager_id
        WHERE x.campaign_id = :campaignId AND x.evaluated_on = :evaluatedOn AND b.path >= :low AND b.path < :high
        """;

    // Units of the overrun allowance are the branch's own cost and stand beside its quota.
    private const string EnrolledSql = """
        SELECT x.home_branch_id county_id, r.code manager_code, r.name manager_name, x.tier,
               SUM(CASE WHEN x.enrolled_on >= :fromDay THEN 1 ELSE 0 END) enrolled,
               SUM(CASE WHEN x.funding = 'hq' THEN 1 ELSE 0 END) used
        FROM enrolment x
        JOIN branch b ON b.id = x.home_branch_id
        LEFT JOIN retention_manager r ON r.id = x.manager_id
        WHERE x.campaign_id = :campaignId AND x.state IN ('paid', 'issued', 'active', 'completed') AND x.enrolled_on <= :toDay
          AND b.path >= :low AND b.path < :high
        """;

    private const string ByGroup = " GROUP BY x.home_branch_id, r.code, r.name, x.tier";
    private const string OfManager = " AND x.manager_id = :managerId";
    private const string OfTier = " AND x.tier = :tier";

    public async Task<DateOnly?> EvaluatedOnAsync(IStoreSession session, long campaignId, DateOnly to, CancellationToken cancellationToken)
    {
        var day = await session.Db().ScalarAsync<string>(NewestSql, new { campaignId, toDay = to }, cancellationToken);
        return day is null ? null : Dates.Parse(day);
    }

    public async Task<IReadOnlyList<EvaluatedGroup>> EvaluatedAsync(
        IStoreSession session, ParticipationSelection selection, DateOnly evaluatedOn, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Row>(
            EvaluatedSql + Filters(selection), Arguments(selection, evaluatedOn, evaluatedOn), cancellationToken);
        return [.. rows.Select(r => new EvaluatedGroup(r.Group, r.Members, r.Eligible))];
    }

    public async Task<IReadOnlyList<EnrolledGroup>> EnrolledAsync(
        IStoreSession session, ParticipationSelection selection, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Row>(
            EnrolledSql + Filters(selection) + ByGroup, Arguments(selection, from, to), cancellationToken);
        return [.. rows.Select(r => new EnrolledGroup(r.Group, r.Enrolled, r.Used))];
    }

    private static string Filters(ParticipationSelection selection) => string.Concat(
        selection.ManagerId is null ? "" : OfManager,
        selection.Tier is null ? "" : OfTier);

    private static object Arguments(ParticipationSelection selection, DateOnly fromDay, DateOnly toDay) => new
    {
        campaignId = selection.CampaignId,
        low = selection.BranchPath,
        high = PathRange.End(selection.BranchPath),
        managerId = selection.ManagerId,
        tier = selection.Tier is { } tier ? EnumCode.Of(tier) : null,
        evaluatedOn = toDay,
        fromDay,
        toDay,
    };

    private sealed record Row
    {
        public long CountyId { get; init; }

        public string? ManagerCode { get; init; }

        public string? ManagerName { get; init; }

        public string Tier { get; init; } = "";

        public long Members { get; init; }

        public long Eligible { get; init; }

        public long Enrolled { get; init; }

        public long Used { get; init; }

        public ParticipationGroup Group => new(CountyId, ManagerCode, ManagerName, EnumCode.Parse<Tier>(Tier));
    }
}
