namespace Campaigns.Application.Jobs;

/// <summary>A job on the page of jobs.</summary>
public sealed record JobView(string Name, string Schedule, DateTimeOffset? NextRunAt, JobRunView? LastRun);

/// <summary>How a job's last run went; times are system time.</summary>
public sealed record JobRunView(JobRunState State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string? Detail);

/// <summary>All jobs, by name.</summary>
public sealed record JobList(IReadOnlyList<JobView> Items);
