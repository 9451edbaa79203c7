using Campaigns.Application.Posting;
using Campaigns.Application.Posting.ReadHeld;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Data.Posting;

/// <inheritdoc cref="IHeldStore"/>
public sealed class HeldStore : IHeldStore
{
    // As the index has it: partial by the outcome where an engine can, and keyed by these for one that can't. What a cancellation decided has
    // no run: the rest of what is not posted is held or forfeited.
    private const string RunId = "CASE WHEN o.outcome <> 'posted' THEN o.run_id END";
    private const string EnrolmentId = "CASE WHEN o.outcome <> 'posted' THEN o.enrolment_id END";

    private const string OfRun = $"""

        FROM release_outcome o
        JOIN enrolment e ON e.id = o.enrolment_id
        JOIN branch b ON b.id = e.home_branch_id
        WHERE o.outcome <> 'posted' AND {RunId} = :runId
          AND b.path >= :low AND b.path < :high
        """;

    private const string DecidedCountSql =
        "SELECT o.outcome, o.reason, COUNT(*) instalments, SUM(o.amount_fen) amount_fen" + OfRun + " GROUP BY o.outcome, o.reason";

    private const string DecidedSql =
        """
        SELECT o.enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, o.lot, o.n, o.due_month, o.amount_fen, o.outcome, o.reason
        """ + OfRun + $"""

          AND {EnrolmentId} >= :afterId
          AND (o.enrolment_id > :afterId OR o.lot > :afterLot OR (o.lot = :afterLot AND o.n > :afterN))
        ORDER BY {EnrolmentId}, o.lot, o.n
        """;

    // What posting leaves alone: a number that is closed or ported out gets no outcome.
    private const string Gone = $"""

        FROM enrolment e
        JOIN member m ON m.id = e.member_id
        JOIN branch b ON b.id = e.home_branch_id
        JOIN release_line l ON l.campaign_id = e.campaign_id AND l.revision = e.revision AND l.offer = e.offer
        WHERE e.state {RunningStates.Sql} AND m.status NOT IN ('active', 'suspended')
          AND e.start_month + l.month_offset <= :runMonth
          AND (e.start_month + l.month_offset < :currentMonth OR l.release_day <= :currentDay)
          AND b.path >= :low AND b.path < :high
          AND NOT EXISTS (SELECT 1 FROM release_outcome o WHERE o.enrolment_id = e.id AND o.lot = l.lot AND o.n = l.n)
        """;

    private const string ParkedCountSql =
        "SELECT 'parked' outcome, m.status reason, COUNT(*) instalments, SUM(l.amount_fen) amount_fen" + Gone + " GROUP BY m.status";

    private const string ParkedSql =
        """
        SELECT e.id enrolment_id, e.enrolment_no, b.code branch_code, b.name branch, l.lot, l.n, e.start_month + l.month_offset due_month,
               l.amount_fen, 'parked' outcome, m.status reason
        """ + Gone + """

          AND e.id >= :afterId
          AND (e.id > :afterId OR l.lot > :afterLot OR (l.lot = :afterLot AND l.n > :afterN))
        ORDER BY e.id, l.lot, l.n
        """;

    public async Task<IReadOnlyList<HeldCount>> CountAsync(
        IStoreSession session, PostingRun run, string branchPath, CancellationToken cancellationToken)
    {
        var args = Arguments(run, branchPath, HeldPlace.First, 0);
        var decided = await session.Db().QueryAsync<Row>(DecidedCountSql, args, cancellationToken);
        var parked = await session.Db().QueryAsync<Row>(ParkedCountSql, args, cancellationToken);
        return [.. decided.Concat(parked).Select(r => new HeldCount(EnumCode.Parse<HeldOutcome>(r.Outcome), r.Reason, r.Instalments, r.AmountFen))];
    }

    public async Task<IReadOnlyList<HeldInstalment>> DecidedAsync(
        IStoreSession session, PostingRun run, string branchPath, HeldPlace after, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryAsync<Row>(db.Dialect.Limit(DecidedSql), Arguments(run, branchPath, after, limit), cancellationToken);
        return [.. rows.Select(r => r.ToInstalment())];
    }

    public async Task<IReadOnlyList<HeldInstalment>> ParkedAsync(
        IStoreSession session, PostingRun run, string branchPath, HeldPlace after, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryAsync<Row>(db.Dialect.Limit(ParkedSql), Arguments(run, branchPath, after, limit), cancellationToken);
        return [.. rows.Select(r => r.ToInstalment())];
    }

    private static object Arguments(PostingRun run, string branchPath, HeldPlace after, int limit) => new
    {
        runId = run.Id,
        runMonth = run.Month.Number,
        currentMonth = Period.Of(run.On).Number,
        currentDay = run.On.Day,
        low = branchPath,
        high = PathRange.End(branchPath),
        afterId = after.EnrolmentId,
        afterLot = EnumCode.Of(after.Lot),
        afterN = after.N,
        limit,
    };

    private sealed record Row
    {
        public long EnrolmentId { get; init; }

        public string EnrolmentNo { get; init; } = "";

        public string BranchCode { get; init; } = "";

        public string Branch { get; init; } = "";

        public string Lot { get; init; } = "";

        public int N { get; init; }

        public int DueMonth { get; init; }

        public string Outcome { get; init; } = "";

        public string Reason { get; init; } = "";

        public long Instalments { get; init; }

        public long AmountFen { get; init; }

        public HeldInstalment ToInstalment() => new(
            new HeldPlace(EnrolmentId, EnumCode.Parse<Lot>(Lot), N),
            EnrolmentNo,
            BranchCode,
            Branch,
            Period.FromNumber(DueMonth),
            AmountFen,
            EnumCode.Parse<HeldOutcome>(Outcome),
            Reason);
    }
}
