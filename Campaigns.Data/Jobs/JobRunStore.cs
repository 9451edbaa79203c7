using Campaigns.Application.Jobs;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Campaigns.Rules;

namespace Campaigns.Data.Jobs;

/// <summary>The runs of jobs in <c>job_run</c>.</summary>
public sealed class JobRunStore : IJobRunStore
{
    private const string Insert = """
        INSERT INTO job_run (id, job, state, started_at) VALUES (:id, :job, 'running', :startedAt)
        """;

    private const string Finish = """
        UPDATE job_run SET state = :state, finished_at = :finishedAt, detail = :detail WHERE id = :id
        """;

    private const string FailUnfinished = """
        UPDATE job_run SET state = 'failed', finished_at = :finishedAt, detail = :detail WHERE job = :job AND state = 'running'
        """;

    private const string Latest = """
        SELECT r.job, r.state, r.started_at AS startedAt, r.finished_at AS finishedAt, r.detail
        FROM job_run r
        WHERE r.started_at = (SELECT MAX(x.started_at) FROM job_run x WHERE x.job = r.job)
        ORDER BY r.job, r.id DESC
        """;

    private const string Prune = """
        DELETE FROM job_run
        WHERE started_at < :before AND state <> 'running'
          AND started_at < (SELECT MAX(x.started_at) FROM job_run x WHERE x.job = job_run.job)
        """;

    public Task AddAsync(IStoreSession session, long id, string job, DateTimeOffset startedAt, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(Insert, new { id, job, startedAt = startedAt.ToUnixTimeMilliseconds() }, cancellationToken);

    public Task FinishAsync(IStoreSession session, long id, JobRunState state, string? detail, DateTimeOffset finishedAt, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(
            Finish, new { id, state = EnumCode.Of(state), detail, finishedAt = finishedAt.ToUnixTimeMilliseconds() }, cancellationToken);

    public Task FailUnfinishedAsync(IStoreSession session, string job, string detail, DateTimeOffset finishedAt, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(FailUnfinished, new { job, detail, finishedAt = finishedAt.ToUnixTimeMilliseconds() }, cancellationToken);

    public async Task<IReadOnlyList<JobRun>> LatestAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var rows = await session.Db().QueryAsync<Row>(Latest, null, cancellationToken);
        return
        [
            .. rows.DistinctBy(r => r.Job, StringComparer.Ordinal).Select(r => new JobRun(
                r.Job, EnumCode.Parse<JobRunState>(r.State), DateTimeOffset.FromUnixTimeMilliseconds(r.StartedAt),
                r.FinishedAt is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null, r.Detail)),
        ];
    }

    public Task<int> PruneAsync(IStoreSession session, DateTimeOffset before, CancellationToken cancellationToken) =>
        session.Db().ExecuteAsync(Prune, new { before = before.ToUnixTimeMilliseconds() }, cancellationToken);

    private sealed class Row
    {
        public string Job { get; init; } = "";

        public string State { get; init; } = "";

        public long StartedAt { get; init; }

        public long? FinishedAt { get; init; }

        public string? Detail { get; init; }
    }
}
