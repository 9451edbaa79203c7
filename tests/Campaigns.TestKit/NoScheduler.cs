using Campaigns.Application.Jobs;

namespace Campaigns.TestKit;

/// <summary>Stands for a process without a scheduler: a test runs what is asked for itself.</summary>
public sealed class NoScheduler : IJobScheduler
{
    public bool IsServed => false;

    public Task<SchedulerState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(SchedulerState.Off);

    public Task<IReadOnlyList<ScheduledJob>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ScheduledJob>>([]);

    public Task<bool> TriggerAsync(string name, CancellationToken cancellationToken) => Task.FromResult(false);
}
