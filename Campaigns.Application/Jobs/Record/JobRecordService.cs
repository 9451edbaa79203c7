using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Jobs.Record;

/// <summary>
/// Records a job's run around its work. The two writes are apart from the work's own transactions, so that a failure is on record
/// even though its work was rolled back.
/// </summary>
public sealed class JobRecordService(IDatabase database, IJobRunStore runs, TimeProvider time)
{
    /// <summary>What stands in the record of a run whose process ended before it did.</summary>
    public const string Interrupted = "interrupted";

    private const int MaxDetail = 2000;

    /// <summary>Records the beginning and gives the run's id.</summary>
    public async Task<long> BeginAsync(string job, CancellationToken cancellationToken)
    {
        var begun = await database.WriteAsync<JobBegun>(
            async session =>
            {
                var now = time.GetUtcNow();
                var id = session.NextId();
                await runs.FailUnfinishedAsync(session, job, Interrupted, now, cancellationToken);
                await runs.AddAsync(session, id, job, now, cancellationToken);
                return new JobBegun(id);
            },
            cancellationToken);
        return begun.Value?.Id ?? throw new InvalidOperationException($"a run of {job} was refused: {begun.Refusal?.Code}");
    }

    /// <summary>Records the end. Not cancellable: a run that was cancelled has ended too.</summary>
    public Task EndAsync(long id, JobRunState state, string? detail) =>
        database.WriteAsync<Done>(
            async session =>
            {
                var text = detail is { Length: > MaxDetail } ? detail[..MaxDetail] : detail;
                await runs.FinishAsync(session, id, state, text, time.GetUtcNow(), CancellationToken.None);
                return Done.Value;
            },
            CancellationToken.None);

    private sealed record JobBegun(long Id);
}
