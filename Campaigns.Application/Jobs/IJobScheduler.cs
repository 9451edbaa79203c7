namespace Campaigns.Application.Jobs;

/// <summary>A job as scheduled: its stable name, the cron expression in the business zone, and when it comes next (system time).</summary>
public sealed record ScheduledJob(string Name, string Schedule, DateTimeOffset? NextRunAt);

/// <summary>The scheduler of the host, which use cases know by this much.</summary>
public interface IJobScheduler
{
    /// <summary>Whether some process runs what is asked for: this one, or a worker on the same server.</summary>
    bool IsServed { get; }

    Task<IReadOnlyList<ScheduledJob>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Has a job run as soon as it isn't running; false when there is no such job.</summary>
    Task<bool> TriggerAsync(string name, CancellationToken cancellationToken);
}
