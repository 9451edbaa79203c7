namespace Campaigns.Application.Jobs;

/// <summary>A job as scheduled: its stable name, the cron expression in the business zone, and when it comes next (system time).</summary>
public sealed record ScheduledJob(string Name, string Schedule, DateTimeOffset? NextRunAt);

/// <summary>What the scheduler of this process does.</summary>
public enum SchedulerState
{
    /// <summary>Runs jobs when their time comes.</summary>
    Running,

    /// <summary>Left to other processes by configuration.</summary>
    Off,

    /// <summary>Should run and doesn't: not started yet, or ended.</summary>
    Stopped,
}

/// <summary>The scheduler of the host, which use cases know by this much.</summary>
public interface IJobScheduler
{
    /// <summary>Whether some process runs what is asked for: this one, or a worker on the same server.</summary>
    bool IsServed { get; }

    Task<SchedulerState> StateAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<ScheduledJob>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Has a job run as soon as it isn't running; false when there is no such job.</summary>
    Task<bool> TriggerAsync(string name, CancellationToken cancellationToken);
}
