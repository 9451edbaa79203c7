using Campaigns.Application.Stores;

namespace Campaigns.Application.Jobs;

/// <summary>Where the runs of jobs are kept.</summary>
public interface IJobRunStore
{
    /// <summary>Records that a run began.</summary>
    Task AddAsync(IStoreSession session, long id, string job, DateTimeOffset startedAt, CancellationToken cancellationToken);

    /// <summary>Records how the run ended.</summary>
    Task FinishAsync(IStoreSession session, long id, JobRunState state, string? detail, DateTimeOffset finishedAt, CancellationToken cancellationToken);

    /// <summary>
    /// Marks runs of this job that never ended as failed with <paramref name="detail"/>. A job never runs twice at once, so when one begins,
    /// an earlier one still marked as running was cut off with its process.
    /// </summary>
    Task FailUnfinishedAsync(IStoreSession session, string job, string detail, DateTimeOffset finishedAt, CancellationToken cancellationToken);

    /// <summary>The latest run of each job that ever ran.</summary>
    Task<IReadOnlyList<JobRun>> LatestAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>Forgets ended runs that began before that moment, except each job's latest; tells how many.</summary>
    Task<int> PruneAsync(IStoreSession session, DateTimeOffset before, CancellationToken cancellationToken);
}
