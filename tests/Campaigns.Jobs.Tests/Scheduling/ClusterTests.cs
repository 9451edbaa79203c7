using Campaigns.Application.Jobs;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Scheduling;
using Campaigns.Jobs.Tests.Support;
using Campaigns.TestKit.Engines;

namespace Campaigns.Jobs.Tests.Scheduling;

/// <summary>On a server the tables are the database's, and one process asks for what another runs.</summary>
public sealed class ClusterTests
{
    [RequiresFact("postgresql")]
    public async Task Trigger_FromAServiceWithoutJobs_RunsInTheWorker()
    {
        using var data = new TestData();
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        var options = data.Options with { Engine = DatabaseEngine.Postgresql, ConnectionString = db.Settings.Connection };
        var job = JobEntry.Of<GoodJob>("good", "0 0 0 1 1 ? 2099");
        await using var worker = await SchedulerHost.StartAsync(options, job);
        await using var service = await SchedulerHost.StartAsync(options with { JobsEnabled = false }, job);

        (await service.Get<IJobScheduler>().TriggerAsync("good", CancellationToken.None)).ShouldBeTrue();

        (await worker.EndOfAsync("good")).ShouldBeNull();
        (await service.ViewAsync("good")).LastRun!.State.ShouldBe(JobRunState.Succeeded);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM qrtz_triggers WHERE trigger_name = 'good'")).ShouldBe(1);
    }
}
