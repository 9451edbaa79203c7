using Campaigns.Application.Reports.Participation;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Data.Reports;

/// <inheritdoc cref="IQuotaUseStore"/>
public sealed class QuotaUseStore : IQuotaUseStore
{
    private const string CountSql = """
        SELECT x.home_branch_id county_id, x.tier, x.enrolled_on,
               SUM(CASE WHEN x.funding = 'hq' THEN 1 ELSE 0 END) units,
               SUM(CASE WHEN x.funding = 'hq' THEN 0 ELSE 1 END) overrun_units
        FROM enrolment x
        JOIN branch b ON b.id = x.home_branch_id
        WHERE x.campaign_id = :campaignId AND x.state IN ('paid', 'issued', 'active', 'completed') AND x.enrolled_on <= :toDay
          AND b.path >= :low AND b.path < :high
        """;

    private const string ByDay = " GROUP BY x.home_branch_id, x.tier, x.enrolled_on";
    private const string OfManager = " AND x.manager_id = :managerId";
    private const string OfTier = " AND x.tier = :tier";

    public async Task<IReadOnlyList<QuotaUseCount>> CountAsync(
        IStoreSession session, ParticipationSelection selection, DateOnly to, CancellationToken cancellationToken)
    {
        var filters = (selection.ManagerId is null ? "" : OfManager) + (selection.Tier is null ? "" : OfTier);
        var rows = await session.Db().QueryAsync<Row>(
            CountSql + filters + ByDay,
            new
            {
                campaignId = selection.CampaignId,
                low = selection.BranchPath,
                high = PathRange.End(selection.BranchPath),
                managerId = selection.ManagerId,
                tier = selection.Tier is { } tier ? EnumCode.Of(tier) : null,
                toDay = to,
            },
            cancellationToken);
        return [.. rows.Select(r => new QuotaUseCount(r.CountyId, EnumCode.Parse<Tier>(r.Tier), r.EnrolledOn, r.Units, r.OverrunUnits))];
    }

    private sealed record Row
    {
        public long CountyId { get; init; }

        public string Tier { get; init; } = "";

        public DateOnly EnrolledOn { get; init; }

        public long Units { get; init; }

        public long OverrunUnits { get; init; }
    }
}
