using Campaigns.Application.Posting;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Posting;

/// <content>The ledger's side of a range, and what ends with the last instalment.</content>
public sealed partial class PostingStore
{
    // An outcome with a reason was held: it is released, and booked, in the month of the run that found the cause gone.
    private const string BookSql = """
        INSERT INTO transfer (id, source_key, book_id, booked_month, concerns_month, event_code, debit, credit, amount_fen, funding,
            enrolment_id, occurred_on, recorded_at, recorded_by)
        SELECT :FirstId - 1 + ROW_NUMBER() OVER (ORDER BY e.id, o.n),
               'release:' || CAST(o.enrolment_id AS VARCHAR(20)) || ':' || o.lot || ':' || CAST(o.n AS VARCHAR(10)),
               e.home_book_id,
               CASE WHEN o.reason IS NULL AND o.due_month > b.open_from_month THEN o.due_month
                    WHEN o.reason IS NOT NULL AND :runMonth > b.open_from_month THEN :runMonth
                    ELSE b.open_from_month END,
               o.due_month, :EventCode, :Debit, :Credit, o.amount_fen, e.funding, e.id, :occurredOn, :recordedAt, :RecordedBy
        FROM release_outcome o
        JOIN enrolment e ON e.id = o.enrolment_id
        JOIN book b ON b.id = e.home_book_id
        WHERE e.id > :AfterId AND e.id <= :LastId AND o.enrolment_id > :AfterId AND o.enrolment_id <= :LastId AND o.run_id = :RunId
          AND o.outcome = 'posted' AND o.lot = :lot
        """;

    // The CASE keeps SQLite off the index on the state, which it would take for a plain equality: it would read all active enrolments for
    // each range of ids.
    private const string CompleteSql = """
        UPDATE enrolment
        SET state = 'completed', ended_at = :endedAt, version = version + 1
        WHERE id > :AfterId AND id <= :LastId AND CASE WHEN state = 'active' THEN 1 END = 1 AND COALESCE(last_month, 0) <= :runMonth
          AND NOT EXISTS (
            SELECT 1 FROM release_outcome o WHERE o.enrolment_id = enrolment.id AND o.outcome = 'held')
          AND NOT EXISTS (
            SELECT 1 FROM release_line l
            WHERE l.campaign_id = enrolment.campaign_id AND l.revision = enrolment.revision AND l.offer = enrolment.offer
              AND NOT EXISTS (
                SELECT 1 FROM release_outcome o
                WHERE o.enrolment_id = enrolment.id AND o.lot = l.lot AND o.n = l.n))
        """;

    private const string FreeClaimsSql = """
        DELETE FROM claim
        WHERE enrolment_id > :AfterId AND enrolment_id <= :LastId
          AND EXISTS (SELECT 1 FROM enrolment e WHERE e.id = claim.enrolment_id AND e.state = 'completed')
        """;

    public Task<int> BookAsync(IStoreSession session, PostingRange range, ReleaseBooking booking, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            BookSql,
            new
            {
                booking.FirstId,
                range.AfterId,
                range.LastId,
                range.RunId,
                runMonth = range.Month.Number,
                lot = EnumCode.Of(booking.Lot),
                booking.EventCode,
                booking.Debit,
                booking.Credit,
                occurredOn = Dates.Text(range.Today),
                recordedAt = range.At.ToUnixTimeMilliseconds(),
                booking.RecordedBy,
            },
            cancellationToken);

    public async Task CompleteAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var completed = await db.ExecuteAsync(
            CompleteSql,
            new { range.AfterId, range.LastId, runMonth = range.Month.Number, endedAt = range.At.ToUnixTimeMilliseconds() },
            cancellationToken);
        if (completed > 0)
            await db.ExecuteAsync(FreeClaimsSql, new { range.AfterId, range.LastId }, cancellationToken);
    }
}
