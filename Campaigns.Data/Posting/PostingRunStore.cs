using Campaigns.Application.Posting;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;

namespace Campaigns.Data.Posting;

/// <inheritdoc cref="IPostingRunStore"/>
public sealed class PostingRunStore : IPostingRunStore
{
    private const string LastFinishedSql = "SELECT MAX(run_month) FROM posting_run WHERE state = 'done'";

    private const string FirstDueSql = "SELECT MIN(start_month) FROM enrolment WHERE state IN ('paid', 'issued', 'active')";

    private const string InsertSql = """
        INSERT INTO posting_run (id, run_month, run_on, state, done_to_id, posted, amount_fen, held, forfeited, lapsed, lapsed_fen,
            started_at)
        VALUES (:id, :runMonth, :runOn, 'running', 0, 0, 0, 0, 0, 0, 0, :startedAt)
        """;

    private const string LatestSql = "SELECT MAX(id) FROM posting_run WHERE run_month = :runMonth";

    private const string RunningSql = "SELECT id FROM posting_run WHERE state = 'running' AND run_month <= :upTo ORDER BY run_month, id";

    private const string FindSql = """
        SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
               amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
               started_at AS StartedAt, finished_at AS FinishedAt
        FROM posting_run
        WHERE id = :runId
        """;

    private const string ListSql = """
        SELECT id AS Id, run_month AS RunMonth, run_on AS RunOn, state AS State, done_to_id AS DoneToId, posted AS Posted,
               amount_fen AS AmountFen, held AS Held, forfeited AS Forfeited, lapsed AS Lapsed, lapsed_fen AS LapsedFen,
               started_at AS StartedAt, finished_at AS FinishedAt
        FROM posting_run
        WHERE id < :beforeId
        """;

    private const string OfMonth = " AND run_month = :runMonth";
    private const string NewestFirst = " ORDER BY id DESC";

    private const string AdvanceSql = """
        UPDATE posting_run
        SET done_to_id = :doneToId, posted = posted + :Posted, amount_fen = amount_fen + :AmountFen, held = held + :Held,
            forfeited = forfeited + :Forfeited, lapsed = lapsed + :Lapsed, lapsed_fen = lapsed_fen + :LapsedFen
        WHERE id = :runId
        """;

    private const string FinishSql = "UPDATE posting_run SET state = 'done', finished_at = :finishedAt WHERE id = :runId";

    public Task<Period?> LastFinishedMonthAsync(IStoreSession session, CancellationToken cancellationToken) =>
        MonthAsync(session, LastFinishedSql, cancellationToken);

    public Task<Period?> FirstDueMonthAsync(IStoreSession session, CancellationToken cancellationToken) =>
        MonthAsync(session, FirstDueSql, cancellationToken);

    public async Task<long> StartOrJoinAsync(
        IStoreSession session, Period month, DateOnly on, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var id = session.NextId();
        var args = new { id, runMonth = month.Number, runOn = Dates.Text(on), startedAt = at.ToUnixTimeMilliseconds() };
        return await session.Db().TryInsertAsync(InsertSql, args, cancellationToken)
            ? id
            : await session.Db().ScalarAsync<long>(LatestSql, new { runMonth = month.Number }, cancellationToken);
    }

    public Task<IReadOnlyList<long>> ListRunningAsync(IStoreSession session, Period upTo, CancellationToken cancellationToken) =>
        session.Db().QueryAsync<long>(RunningSql, new { upTo = upTo.Number }, cancellationToken);

    public async Task<PostingRun?> FindAsync(IStoreSession session, long runId, CancellationToken cancellationToken) =>
        (await session.Db().FirstOrDefaultAsync<Row>(FindSql, new { runId }, cancellationToken))?.ToRun();

    public async Task<IReadOnlyList<PostingRun>> ListAsync(
        IStoreSession session, Period? month, long beforeId, int limit, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var rows = await db.QueryAsync<Row>(
            db.Dialect.Limit(ListSql + (month is null ? "" : OfMonth) + NewestFirst),
            new { beforeId, runMonth = month?.Number, limit },
            cancellationToken);
        return [.. rows.Select(r => r.ToRun())];
    }

    public async Task<PostingRun> LockAsync(IStoreSession session, long runId, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var row = await db.FirstOrDefaultAsync<Row>(db.Dialect.ForUpdate(FindSql), new { runId }, cancellationToken);
        return row?.ToRun() ?? throw new InvalidOperationException($"there is no posting run {runId}");
    }

    public Task AdvanceAsync(IStoreSession session, long runId, long doneToId, PostingTally tally, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            AdvanceSql,
            new { runId, doneToId, tally.Posted, tally.AmountFen, tally.Held, tally.Forfeited, tally.Lapsed, tally.LapsedFen },
            cancellationToken);

    public Task FinishAsync(IStoreSession session, long runId, DateTimeOffset at, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(FinishSql, new { runId, finishedAt = at.ToUnixTimeMilliseconds() }, cancellationToken);

    private static async Task<Period?> MonthAsync(IStoreSession session, string sql, CancellationToken cancellationToken) =>
        await session.Db().ScalarAsync<int?>(sql, null, cancellationToken) is { } month ? Period.FromNumber(month) : null;

    private sealed class Row
    {
        public long Id { get; init; }

        public int RunMonth { get; init; }

        public string RunOn { get; init; } = "";

        public string State { get; init; } = "";

        public long DoneToId { get; init; }

        public long Posted { get; init; }

        public long AmountFen { get; init; }

        public long Held { get; init; }

        public long Forfeited { get; init; }

        public long Lapsed { get; init; }

        public long LapsedFen { get; init; }

        public long StartedAt { get; init; }

        public long? FinishedAt { get; init; }

        public PostingRun ToRun() => new()
        {
            Id = Id,
            Month = Period.FromNumber(RunMonth),
            On = Dates.Parse(RunOn),
            State = EnumCode.Parse<PostingRunState>(State),
            DoneToId = DoneToId,
            Tally = new PostingTally(Posted, AmountFen, Held, Forfeited) { Lapsed = Lapsed, LapsedFen = LapsedFen },
            StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(StartedAt),
            FinishedAt = FinishedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
