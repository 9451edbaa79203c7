using Campaigns.Application.Enrolment;
using Campaigns.Application.Reports.Releases;
using Campaigns.Application.Stores;
using Campaigns.Data.Posting;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Reports;

/// <inheritdoc cref="IReleaseReportStore"/>
public sealed class ReleaseReportStore : IReleaseReportStore
{
    // Enrolments that have the same plan and begin in the same month are counted first, then spread over the plan's lines: some thousand
    // rows instead of every instalment of every enrolment.
    private const string PlannedSql = $"""
        SELECT x.home_branch_id county_id, l.lot, x.start_month + l.month_offset due_month,
               SUM(x.enrolments) instalments, SUM(x.enrolments * l.amount_fen) amount_fen
        FROM (
          SELECT e.home_branch_id, e.campaign_id, e.revision, e.offer, e.start_month, COUNT(*) enrolments
          FROM enrolment e
          JOIN branch b ON b.id = e.home_branch_id
          WHERE e.state {RunningStates.Sql} AND b.path >= :low AND b.path < :high
        """;

    private const string ByPlan = """

          GROUP BY e.home_branch_id, e.campaign_id, e.revision, e.offer, e.start_month) x
        JOIN release_line l ON l.campaign_id = x.campaign_id AND l.revision = x.revision AND l.offer = x.offer
        WHERE x.start_month + l.month_offset >= :fromMonth AND x.start_month + l.month_offset <= :toMonth
        GROUP BY x.home_branch_id, l.lot, x.start_month + l.month_offset
        """;

    private const string DecidedSql = $"""
        SELECT e.home_branch_id county_id, o.lot, o.due_month, o.outcome, COUNT(*) instalments, SUM(o.amount_fen) amount_fen,
               SUM(CASE WHEN e.state {RunningStates.Sql} THEN 1 ELSE 0 END) going,
               SUM(CASE WHEN e.state {RunningStates.Sql} THEN o.amount_fen ELSE 0 END) going_fen
        FROM enrolment e
        JOIN branch b ON b.id = e.home_branch_id
        JOIN release_outcome o ON o.enrolment_id = e.id
        WHERE b.path >= :low AND b.path < :high AND o.due_month >= :fromMonth AND o.due_month <= :toMonth
        """;

    private const string ByOutcome = " GROUP BY e.home_branch_id, o.lot, o.due_month, o.outcome";
    private const string OfCampaign = " AND e.campaign_id = :campaignId";
    private const string OfTier = " AND e.tier = :tier";

    public async Task<IReadOnlyList<ReleaseCount>> CountAsync(
        IStoreSession session, ReleaseSelection selection, CancellationToken cancellationToken)
    {
        var filters = (selection.CampaignId is null ? "" : OfCampaign) + (selection.Tier is null ? "" : OfTier);
        var args = new
        {
            campaignId = selection.CampaignId,
            low = selection.BranchPath,
            high = PathRange.End(selection.BranchPath),
            tier = selection.Tier is { } tier ? EnumCode.Of(tier) : null,
            fromMonth = selection.FromMonth,
            toMonth = selection.ToMonth,
        };
        var decided = await session.Db().QueryAsync<Row>(DecidedSql + filters + ByOutcome, args, cancellationToken);
        var planned = await session.Db().QueryAsync<Row>(PlannedSql + filters + ByPlan, args, cancellationToken);
        return [.. decided.Select(r => r.ToCount(EnumCode.Parse<InstalmentState>(r.Outcome))), .. Due(planned, decided)];
    }

    /// <summary>What the plans of running enrolments hold and no outcome has decided.</summary>
    private static IEnumerable<ReleaseCount> Due(IReadOnlyList<Row> planned, IReadOnlyList<Row> decided)
    {
        var going = decided.ToLookup(d => (d.CountyId, d.Lot, d.DueMonth));
        return planned
            .Select(p => (Row: p, Decided: going[(p.CountyId, p.Lot, p.DueMonth)]))
            .Select(p => p.Row with
            {
                Instalments = p.Row.Instalments - p.Decided.Sum(d => d.Going),
                AmountFen = p.Row.AmountFen - p.Decided.Sum(d => d.GoingFen),
            })
            .Where(r => r.Instalments > 0)
            .Select(r => r.ToCount(InstalmentState.Due));
    }

    private sealed record Row
    {
        public long CountyId { get; init; }

        public string Lot { get; init; } = "";

        public int DueMonth { get; init; }

        public string Outcome { get; init; } = "";

        public long Instalments { get; init; }

        public long AmountFen { get; init; }

        public long Going { get; init; }

        public long GoingFen { get; init; }

        public ReleaseCount ToCount(InstalmentState state) => new(CountyId, EnumCode.Parse<Lot>(Lot), DueMonth, state, Instalments, AmountFen);
    }
}
