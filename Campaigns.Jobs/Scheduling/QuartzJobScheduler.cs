using Campaigns.Application.Jobs;
using Campaigns.Jobs.Composition;
using Quartz;

namespace Campaigns.Jobs.Scheduling;

/// <summary>Quartz as the use cases know it.</summary>
public sealed class QuartzJobScheduler(ISchedulerFactory factory, JobTable table, CampaignsOptions options) : IJobScheduler
{
    public bool IsServed => options.JobsEnabled || options.Engine != DatabaseEngine.Sqlite;

    public async Task<SchedulerState> StateAsync(CancellationToken cancellationToken)
    {
        if (!options.JobsEnabled)
            return SchedulerState.Off;
        var scheduler = await factory.GetScheduler(cancellationToken);
        return scheduler.Status == SchedulerStatus.Running ? SchedulerState.Running : SchedulerState.Stopped;
    }

    public async Task<IReadOnlyList<ScheduledJob>> ListAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        var jobs = new List<ScheduledJob>();
        foreach (var entry in table.Entries)
        {
            var trigger = await scheduler.GetTrigger(new TriggerKey(entry.Name), cancellationToken);
            jobs.Add(new ScheduledJob(entry.Name, entry.Cron, trigger?.NextFireTimeUtc));
        }

        return jobs;
    }

    public async Task<bool> TriggerAsync(string name, CancellationToken cancellationToken)
    {
        if (!table.Entries.Any(e => e.Name == name))
            return false;
        var scheduler = await factory.GetScheduler(cancellationToken);
        await scheduler.TriggerJob(new JobKey(name), cancellationToken: cancellationToken);
        return true;
    }
}
