using System.Threading.Channels;
using Campaigns.Application.Actors;
using Campaigns.Application.Jobs;
using Campaigns.Application.Jobs.List;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Scheduling;
using Campaigns.Jobs.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Campaigns.Jobs.Tests.Support;

/// <summary>A host with the scheduler and a data folder, as the worker runs it, carrying the jobs of a test.</summary>
internal sealed class SchedulerHost : IAsyncDisposable, IJobListener
{
    private readonly Channel<(string Job, Exception? Failure)> _ended = Channel.CreateUnbounded<(string Job, Exception? Failure)>();
    private readonly IHost _host;

    private SchedulerHost(IHost host) => _host = host;

    public string Name => "test";

    public static async Task<SchedulerHost> StartAsync(CampaignsOptions options, params JobEntry[] jobs)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddCampaigns(options).AddScheduler(options, new JobTable(jobs));
        var host = new SchedulerHost(builder.Build());
        await host.Get<DatabaseStart>().OpenAsync(DatabaseAccess.Migrate, CancellationToken.None);
        (await host.SchedulerAsync()).ListenerManager.AddJobListener(host);
        await host._host.StartAsync();
        return host;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task<IScheduler> SchedulerAsync() => Get<ISchedulerFactory>().GetScheduler().AsTask();

    public Task StopAsync() => _host.StopAsync();

    /// <summary>Waits until a run has ended and been recorded.</summary>
    public async Task<Exception?> EndOfAsync(string job)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var ended = await _ended.Reader.ReadAsync(limit.Token);
            if (ended.Job == job)
                return ended.Failure;
        }
    }

    public async Task<JobView> ViewAsync(string job) =>
        (await Get<ListJobsUseCase>().ExecuteAsync(Actor.System, CancellationToken.None)).Value!.Items.Single(j => j.Name == job);

    public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default) =>
        _ended.Writer.WriteAsync((context.JobDetail.Key.Name, jobException), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
