using Campaigns.Application.Enrolment;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Reports;

/// <inheritdoc cref="IBranchLedgerStore"/>
public sealed class BranchLedgerStore : IBranchLedgerStore
{
    private const string From = """

        FROM enrolment e
        JOIN branch hb ON hb.id = e.home_branch_id
        JOIN branch h ON h.id = e.hall_id
        """;

    // A sum of nothing is NULL, which reads as 0. A refund that touches two books is a transfer in each: the home book's counts.
    private const string Lines =
        """
        SELECT e.id, e.enrolment_no, e.enrolled_on, p.name prefecture, hb.name county, h.name hall, u.display_name clerk, r.name manager,
               e.phone, e.tier, c.name campaign, e.state, g.kind signature, g.paper_no, e.deposit_fen,
               (SELECT SUM(o.amount_fen) FROM release_outcome o
                 WHERE o.enrolment_id = e.id AND o.lot = 'paid-in' AND o.outcome = 'posted') released_fen,
               (SELECT SUM(o.amount_fen) FROM release_outcome o
                 WHERE o.enrolment_id = e.id AND o.lot = 'paid-in' AND o.outcome = 'refunded') ended_fen,
               (SELECT SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END) FROM transfer t
                 WHERE t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.home_book_id) refunded_fen
        """ + From +
        """

        JOIN branch p ON p.id = e.home_book_id
        JOIN campaign c ON c.id = e.campaign_id
        JOIN app_user u ON u.id = e.reserved_by
        LEFT JOIN retention_manager r ON r.id = e.manager_id
        LEFT JOIN signature g ON g.enrolment_id = e.id
        """ + LedgerStatement.Selected;

    private const string InOrder = " ORDER BY e.enrolled_on, e.id";

    // What a customer has: neither exchanged nor brought back.
    private const string HandedOver =
        """

        JOIN gift_handover v ON v.enrolment_id = e.id AND v.state IN ('issued', 'charged', 'kept')
        JOIN gift_serial s ON s.id = v.serial_id
        JOIN gift_item i ON i.id = s.item_id
        """ + LedgerStatement.Selected;

    private const string Gifts = "SELECT v.enrolment_id, i.kind, i.name, s.serial_no, v.face_fen" + From + HandedOver;

    private const string GiftOrder = " ORDER BY v.enrolment_id, v.id";

    private const string Owed = "SELECT v.enrolment_id, i.name" + From +
        """

        JOIN enrolment_gift v ON v.enrolment_id = e.id AND v.state = 'owed'
        JOIN gift_item i ON i.id = v.item_id
        """ + LedgerStatement.Selected;

    private const string OwedOrder = " ORDER BY v.enrolment_id, i.id";

    private const string Sums = "SELECT COUNT(*) line_count, SUM(e.deposit_fen) deposit_fen" + From + LedgerStatement.Selected;

    private const string OutcomeSums = "SELECT o.outcome part, SUM(o.amount_fen) amount_fen" + From +
        """

        JOIN release_outcome o ON o.enrolment_id = e.id AND o.lot = 'paid-in'
        """ + LedgerStatement.Selected;

    private const string ByOutcome = " GROUP BY o.outcome";

    private const string RefundSum =
        """
        SELECT t.event_code part, SUM(CASE WHEN t.reverses_id IS NULL THEN t.amount_fen ELSE -t.amount_fen END) amount_fen
        """ + From +
        """

        JOIN transfer t ON t.enrolment_id = e.id AND t.event_code = 'refund' AND t.book_id = e.home_book_id
        """ + LedgerStatement.Selected;

    private const string ByEvent = " GROUP BY t.event_code";

    private const string GiftSums = "SELECT i.kind part, SUM(v.face_fen) amount_fen" + From + HandedOver;

    private const string ByKind = " GROUP BY i.kind";

    public async Task<IReadOnlyList<LedgerLine>> ListAsync(
        IStoreSession session, LedgerSelection selection, EnrolmentPlace? after, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var filters = LedgerStatement.Filters(selection);
        var lines = await db.QueryAsync<LedgerLineRow>(
            db.Dialect.Limit(Lines + filters + (after is null ? "" : LedgerStatement.Behind) + InOrder),
            LedgerStatement.Arguments(selection, after, limit),
            cancellationToken);
        if (lines.Count == 0)
            return [];
        var part = LedgerStatement.Arguments(selection, lines[0].Place, lines[^1].Place);
        filters += LedgerStatement.Between;
        var gifts = (await db.QueryAsync<LedgerGiftRow>(Gifts + filters + GiftOrder, part, cancellationToken)).ToLookup(g => g.EnrolmentId);
        var owed = (await db.QueryAsync<LedgerGiftRow>(Owed + filters + OwedOrder, part, cancellationToken)).ToLookup(g => g.EnrolmentId);
        return [.. lines.Select(l => l.ToLine([.. gifts[l.Id].Select(g => g.ToGift())], [.. owed[l.Id].Select(g => g.Name)]))];
    }

    public async Task<BranchLedgerTotals> TotalsAsync(IStoreSession session, LedgerSelection selection, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var filters = LedgerStatement.Filters(selection);
        var args = LedgerStatement.Arguments(selection);
        var sums = await db.FirstOrDefaultAsync<LedgerSumsRow>(Sums + filters, args, cancellationToken) ?? new LedgerSumsRow();
        var parts = new List<LedgerPartRow>();
        foreach (var (statement, grouping) in new[] { (OutcomeSums, ByOutcome), (RefundSum, ByEvent), (GiftSums, ByKind) })
            parts.AddRange(await db.QueryAsync<LedgerPartRow>(statement + filters + grouping, args, cancellationToken));
        return sums.ToTotals(parts.ToDictionary(p => p.Part, p => p.AmountFen, StringComparer.Ordinal));
    }
}
