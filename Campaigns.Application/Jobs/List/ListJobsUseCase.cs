using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Jobs.List;

/// <summary>The jobs with their last and next runs.</summary>
public sealed class ListJobsUseCase(IDatabase database, IJobRunStore runs, IJobScheduler scheduler)
{
    public async Task<Result<JobList>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadJobs))
            return Refusal.Forbidden();
        var latest = await database.ReadAsync(s => runs.LatestAsync(s, cancellationToken), cancellationToken);
        var jobs = await scheduler.ListAsync(cancellationToken);
        return new JobList([.. jobs.OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => View(j, latest))]);
    }

    private static JobView View(ScheduledJob job, IReadOnlyList<JobRun> latest) =>
        new(job.Name, job.Schedule, job.NextRunAt, latest.Where(r => r.Job == job.Name)
            .Select(r => new JobRunView(r.State, r.StartedAt, r.FinishedAt, r.Detail)).FirstOrDefault());
}
