using Campaigns.Application.Reports.GiftCost;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Reports;

/// <inheritdoc cref="IGiftCostStore"/>
public sealed class GiftCostStore : IGiftCostStore
{
    private const string Handovers = """
        SELECT e.home_branch_id county_id, s.item_id, e.funding, COUNT(*) units, SUM(v.face_fen) face_fen, SUM(v.cost_fen) cost_fen
        FROM enrolment e
        JOIN branch b ON b.id = e.home_branch_id
        JOIN gift_handover v ON v.enrolment_id = e.id
        JOIN gift_serial s ON s.id = v.serial_id
        WHERE b.path >= :low AND b.path < :high
        """;

    private const string HandedOverSql = Handovers + " AND v.issued_at >= :fromAt AND v.issued_at < :endAt";

    private const string TakenBackSql =
        Handovers + " AND v.state IN ('exchanged', 'returned') AND v.ended_at >= :fromAt AND v.ended_at < :endAt";

    private const string ChargedSql = """
        SELECT e.home_branch_id county_id, s.item_id, e.funding, COUNT(*) units, SUM(v.face_fen) face_fen, SUM(t.amount_fen) cost_fen
        FROM enrolment e
        JOIN branch b ON b.id = e.home_branch_id
        JOIN gift_handover v ON v.enrolment_id = e.id AND v.state = 'charged'
        JOIN gift_serial s ON s.id = v.serial_id
        JOIN transfer t ON t.source_key = 'gift-charged:' || CAST(v.id AS VARCHAR(20))
        WHERE b.path >= :low AND b.path < :high AND v.ended_at >= :fromAt AND v.ended_at < :endAt
        """;

    private const string ByItem = " GROUP BY e.home_branch_id, s.item_id, e.funding";

    private const string OwedSql = """
        SELECT e.home_branch_id county_id, g.item_id, e.funding, COUNT(*) units, SUM(g.face_fen) face_fen, 0 cost_fen
        FROM enrolment e
        JOIN branch b ON b.id = e.home_branch_id
        JOIN enrolment_gift g ON g.enrolment_id = e.id AND g.state = 'owed'
        WHERE b.path >= :low AND b.path < :high AND e.enrolled_on <= :toDay
        """;

    private const string ByPromise = " GROUP BY e.home_branch_id, g.item_id, e.funding";
    private const string OfCampaign = " AND e.campaign_id = :campaignId";

    public async Task<IReadOnlyList<GiftCount>> CountAsync(
        IStoreSession session, GiftCostSelection selection, CancellationToken cancellationToken)
    {
        var filter = selection.CampaignId is null ? "" : OfCampaign;
        var args = new
        {
            campaignId = selection.CampaignId,
            low = selection.BranchPath,
            high = PathRange.End(selection.BranchPath),
            fromAt = selection.FromAt,
            endAt = selection.EndAt,
            toDay = selection.To,
        };
        var counts = new List<GiftCount>();
        await AddAsync(GiftFlow.HandedOver, HandedOverSql + filter + ByItem);
        await AddAsync(GiftFlow.TakenBack, TakenBackSql + filter + ByItem);
        await AddAsync(GiftFlow.Charged, ChargedSql + filter + ByItem);
        await AddAsync(GiftFlow.Owed, OwedSql + filter + ByPromise);
        return counts;

        async Task AddAsync(GiftFlow flow, string statement)
        {
            var rows = await session.Db().QueryAsync<Row>(statement, args, cancellationToken);
            counts.AddRange(rows.Select(r => new GiftCount(flow, r.CountyId, r.ItemId, r.Funding, r.Units, r.FaceFen, r.CostFen)));
        }
    }

    private sealed record Row
    {
        public long CountyId { get; init; }

        public long ItemId { get; init; }

        public string Funding { get; init; } = "";

        public long Units { get; init; }

        public long FaceFen { get; init; }

        public long CostFen { get; init; }
    }
}
