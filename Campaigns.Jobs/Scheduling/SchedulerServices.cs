using Campaigns.Application.Jobs;
using Campaigns.Jobs.Composition;
using Quartz;

namespace Campaigns.Jobs.Scheduling;

/// <summary>Quartz with its persistent store: a file of its own beside an embedded database, tables <c>qrtz_</c> in a server's.</summary>
public static class SchedulerServices
{
    public static IServiceCollection AddScheduler(this IServiceCollection services, CampaignsOptions options, JobTable jobs)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(s =>
            {
                s.InstanceName = "campaigns";
                s.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                // How soon a worker sees what another process asked for.
                s.IdleWaitTime = TimeSpan.FromSeconds(5);
            });
            quartz.UseDefaultThreadPool(maxConcurrency: 2);
            quartz.UsePersistentStore(store => UseStore(store, options));
            quartz.AddJobMiddleware<RunRecorder>();
            foreach (var entry in jobs.Entries)
                Schedule(quartz, entry, options.Zone);
        });
        // A stored trigger is left as it stands: its next firing may lie in a downtime, and is made up for. ScheduleUpdate brings in what changed.
        services.Configure<QuartzOptions>(o => o.Scheduling.IgnoreDuplicates = true);
        services.AddQuartzHostedService(h =>
        {
            h.AutoStart = options.JobsEnabled;
            h.WaitForJobsToComplete = true;
        });
        services.AddHostedService<ScheduleUpdate>();
        services.AddSingleton(jobs);
        services.AddSingleton<IJobScheduler, QuartzJobScheduler>();
        return services;
    }

    private static void UseStore(IPersistentStoreBuilder store, CampaignsOptions options)
    {
        store.ProvisionSchema();
        store.UseSystemTextJsonSerializer();
        store.ConfigureStore(s =>
        {
            s.TablePrefix = "qrtz_";
            s.RecoverFiringsCancelledByShutdown = true;
        });
        if (options.Engine == DatabaseEngine.Sqlite)
        {
            store.UseSqlite(options.JobsConnectionString);
            return;
        }

        if (options.Engine == DatabaseEngine.Postgresql)
            store.UsePostgres(options.ConnectionString);
        else
            store.UseOracle(options.ConnectionString);
        store.UseClustering(c => c.CheckinInterval = TimeSpan.FromSeconds(5));
    }

    private static void Schedule(IQuartzBuilder quartz, JobEntry entry, TimeZoneInfo zone)
    {
        quartz.AddJob(entry.Job, j => j.WithIdentity(entry.Name).StoreDurably().RequestRecovery().DisallowConcurrentExecution());
        quartz.AddTrigger(t => t.WithIdentity(entry.Name).ForJob(entry.Name).WithSchedule(entry.Schedule(zone)));
    }
}
