using System.Runtime.CompilerServices;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using static Campaigns.Data.Enrolment.EnrolmentScope;

namespace Campaigns.Data.Reports;

/// <inheritdoc cref="IBranchLedgerStore"/>
public sealed partial class BranchLedgerStore : IBranchLedgerStore
{
    /// <summary>Enrolments looked at for one part of a long ledger: few enough for any memory.</summary>
    private const int PartLength = 10_000;

    // On the index alone: with the names and filters beside it, a server would rather sort the whole period for every part.
    private const string Places = """
        SELECT e.enrolled_on, e.id
        FROM enrolment e
        WHERE e.enrolled_on >= :fromDay AND e.enrolled_on <= :toDay
        """ + LedgerStatement.Behind + InOrder;

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

    public async Task<IReadOnlyList<LedgerLine>> ListAsync(
        IStoreSession session, LedgerSelection selection, EnrolmentPlace? after, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryAsync<LedgerLineRow>(
            db.Dialect.Limit(Fitted(Lines, selection.BranchPath) + LedgerStatement.Filters(selection) + (after is null ? "" : LedgerStatement.Behind) + InOrder),
            LedgerStatement.Arguments(selection, after, limit),
            cancellationToken);
        return await WithGiftsAsync(db, selection, rows, cancellationToken);
    }

    public async IAsyncEnumerable<LedgerLine> StreamAsync(
        IStoreSession session, LedgerSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var db = session.Db();
        EnrolmentPlace? after = null;
        IReadOnlyList<LedgerPlaceRow> part;
        do
        {
            part = await db.QueryAsync<LedgerPlaceRow>(
                db.Dialect.Limit(Places), LedgerStatement.Arguments(selection, after, PartLength), cancellationToken);
            if (part.Count == 0)
                yield break;
            after = part[^1].Place;
            var rows = await db.QueryAsync<LedgerLineRow>(
                Fitted(Lines, selection.BranchPath) + LedgerStatement.Filters(selection) + LedgerStatement.Between + InOrder,
                LedgerStatement.Arguments(selection, part[0].Place, after),
                cancellationToken);
            foreach (var line in await WithGiftsAsync(db, selection, rows, cancellationToken))
                yield return line;
        }
        while (part.Count == PartLength);
    }

    private static async Task<IReadOnlyList<LedgerLine>> WithGiftsAsync(
        DbSession db, LedgerSelection selection, IReadOnlyList<LedgerLineRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var filters = LedgerStatement.Filters(selection) + LedgerStatement.Between;
        var args = LedgerStatement.Arguments(selection, rows[0].Place, rows[^1].Place);
        var gifts = (await db.QueryAsync<LedgerGiftRow>(Fitted(Gifts, selection.BranchPath) + filters + GiftOrder, args, cancellationToken)).ToLookup(g => g.EnrolmentId);
        var owed = (await db.QueryAsync<LedgerGiftRow>(Fitted(Owed, selection.BranchPath) + filters + OwedOrder, args, cancellationToken)).ToLookup(g => g.EnrolmentId);
        return [.. rows.Select(r => r.ToLine([.. gifts[r.Id].Select(g => g.ToGift())], [.. owed[r.Id].Select(g => g.Name)]))];
    }
}
