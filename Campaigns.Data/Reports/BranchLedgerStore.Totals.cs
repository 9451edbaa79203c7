using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using static Campaigns.Data.Enrolment.EnrolmentScope;

namespace Campaigns.Data.Reports;

/// <content>The sums of a selection, each by one statement.</content>
public sealed partial class BranchLedgerStore
{
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

    public async Task<BranchLedgerTotals> TotalsAsync(IStoreSession session, LedgerSelection selection, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var filters = LedgerStatement.Filters(selection);
        var args = LedgerStatement.Arguments(selection);
        var sums = await db.FirstOrDefaultAsync<LedgerSumsRow>(Fitted(Sums, selection.BranchPath) + filters, args, cancellationToken) ?? new LedgerSumsRow();
        var parts = new List<LedgerPartRow>();
        (string Statement, string Grouping)[] sumsByPart =
        [
            (Fitted(OutcomeSums, selection.BranchPath), ByOutcome),
            (Fitted(RefundSum, selection.BranchPath), ByEvent),
            (Fitted(GiftSums, selection.BranchPath), ByKind),
        ];
        foreach (var (statement, grouping) in sumsByPart)
            parts.AddRange(await db.QueryAsync<LedgerPartRow>(statement + filters + grouping, args, cancellationToken));
        return sums.ToTotals(parts.ToDictionary(p => p.Part, p => p.AmountFen, StringComparer.Ordinal));
    }
}
