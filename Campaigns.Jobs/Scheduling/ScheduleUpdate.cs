using Campaigns.Jobs.Composition;
using Quartz;

namespace Campaigns.Jobs.Scheduling;

/// <summary>Gives a job whose schedule or zone is not as it was stored its new one.</summary>
internal sealed class ScheduleUpdate(ISchedulerFactory factory, JobTable table, CampaignsOptions options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await factory.GetScheduler(cancellationToken);
        foreach (var entry in table.Entries)
        {
            var key = new TriggerKey(entry.Name);
            if (await scheduler.GetTrigger(key, cancellationToken) is ICronTrigger stored
                && (stored.CronExpressionString != entry.Cron || stored.TimeZone.Id != options.Zone.Id))
            {
                var changed = TriggerBuilder.Create().WithIdentity(key).ForJob(entry.Name).WithSchedule(entry.Schedule(options.Zone)).Build();
                await scheduler.RescheduleJob(key, changed, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
