namespace Campaigns.Application.Jobs;

/// <summary>How far a run of a job has come.</summary>
public enum JobRunState
{
    Running,
    Succeeded,
    Failed,
}

/// <summary>One run of a job, in system time. <paramref name="Detail"/> is its result, or why it failed: ids and counts, never names.</summary>
public sealed record JobRun(string Job, JobRunState State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Detail);
