using Campaigns.Application.Jobs;
using Campaigns.Application.Jobs.Record;
using Campaigns.Application.Stores;
using Campaigns.Jobs.Scheduling;
using Campaigns.Jobs.Tests.Support;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Campaigns.Jobs.Tests.Scheduling;

/// <summary>Quartz on its own file, with the records of runs in the database.</summary>
public sealed class SchedulerTests
{
    /// <summary>Comes in 2099: runs only when a test says so.</summary>
    private const string Never = "0 0 0 1 1 ? 2099";

    [Fact]
    public async Task Run_GoodJob_IsRecordedWithItsResult()
    {
        using var data = new TestData();
        await using var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<GoodJob>("good", Never));

        (await host.Get<IJobScheduler>().TriggerAsync("good", CancellationToken.None)).ShouldBeTrue();
        (await host.EndOfAsync("good")).ShouldBeNull();

        var job = await host.ViewAsync("good");
        job.LastRun!.State.ShouldBe(JobRunState.Succeeded);
        job.LastRun.Detail.ShouldBe("""{"done":3}""");
        job.LastRun.FinishedAt.ShouldNotBeNull();
        job.NextRunAt!.Value.Year.ShouldBe(2098, "midnight of 2099 in Shanghai is still 2098 in UTC");
    }

    [Fact]
    public async Task State_OfTheScheduler_IsWhatItDoes()
    {
        using var data = new TestData();
        await using var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<GoodJob>("good", Never));
        // It starts beside the host; a job that has run shows that it has.
        await host.Get<IJobScheduler>().TriggerAsync("good", CancellationToken.None);
        await host.EndOfAsync("good");
        (await host.Get<IJobScheduler>().StateAsync(CancellationToken.None)).ShouldBe(SchedulerState.Running);

        await (await host.SchedulerAsync()).Standby();

        (await host.Get<IJobScheduler>().StateAsync(CancellationToken.None)).ShouldBe(SchedulerState.Stopped);
    }

    [Fact]
    public async Task Run_FaultyJob_IsRecordedAndNotSwallowed()
    {
        using var data = new TestData();
        await using var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<FaultyJob>("faulty", Never));

        await host.Get<IJobScheduler>().TriggerAsync("faulty", CancellationToken.None);
        (await host.EndOfAsync("faulty")).ShouldBeOfType<JobExecutionException>().InnerException.ShouldBeOfType<InvalidDataException>();

        var job = await host.ViewAsync("faulty");
        job.LastRun!.State.ShouldBe(JobRunState.Failed);
        job.LastRun.Detail.ShouldBe(nameof(InvalidDataException));
        job.NextRunAt.ShouldNotBeNull("a failure must not end the schedule");
    }

    [Fact]
    public async Task Trigger_UnknownJob_IsFalse()
    {
        using var data = new TestData();
        await using var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<GoodJob>("good", Never));
        (await host.Get<IJobScheduler>().TriggerAsync("other", CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_WhileAJobRuns_InterruptsItAndTheNextStartRunsItAgain()
    {
        using var data = new TestData();
        LongJob.Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<LongJob>("long", Never)))
        {
            await host.Get<IJobScheduler>().TriggerAsync("long", CancellationToken.None);
            await LongJob.Begun.Task;
            await host.StopAsync();
            var runs = await host.Get<IDatabase>().ReadAsync(
                s => host.Get<IJobRunStore>().LatestAsync(s, CancellationToken.None), CancellationToken.None);
            runs.Single().Detail.ShouldBe(JobRecordService.Interrupted);
        }

        await using var next = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<LongJob>("long", Never));
        (await next.EndOfAsync("long")).ShouldBeNull();
        (await next.ViewAsync("long")).LastRun!.Detail.ShouldBe("recovered");
    }

    [Fact]
    public async Task Start_OnWhatAPowerFailureLeft_RunsTheJobAgain()
    {
        using var data = new TestData();
        LongJob.Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<LongJob>("long", Never));
        await host.Get<IJobScheduler>().TriggerAsync("long", CancellationToken.None);
        await LongJob.Begun.Task;
        using var left = data.Copy();

        await using var next = await SchedulerHost.StartAsync(left.Options, JobEntry.Of<LongJob>("long", Never));
        (await next.EndOfAsync("long")).ShouldBeNull();
        (await next.ViewAsync("long")).LastRun!.Detail.ShouldBe("recovered");
    }

    [Fact]
    public async Task Start_AfterAMissedFiring_MakesUpForItOnce()
    {
        using var data = new TestData();
        var daily = JobEntry.Of<GoodJob>("good", "0 15 0 * * ?");
        await using (var host = await SchedulerHost.StartAsync(data.Options, daily))
            await host.StopAsync();
        await MissAsync(data, "good", TimeSpan.FromDays(40));

        await using var next = await SchedulerHost.StartAsync(data.Options, daily);
        (await next.EndOfAsync("good")).ShouldBeNull();
        (await next.ViewAsync("good")).NextRunAt!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Start_WithAnotherSchedule_TakesIt()
    {
        using var data = new TestData();
        await using (var host = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<GoodJob>("good", Never)))
            await host.StopAsync();
        await using var next = await SchedulerHost.StartAsync(data.Options, JobEntry.Of<GoodJob>("good", "0 0 0 1 1 ? 2098"));
        (await next.ViewAsync("good")).NextRunAt!.Value.Year.ShouldBe(2097);
    }

    /// <summary>As if the process had been down since before the last firings.</summary>
    private static async Task MissAsync(TestData data, string job, TimeSpan ago)
    {
        await using var connection = new SqliteConnection(data.Options.JobsConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE qrtz_triggers SET next_fire_time = next_fire_time - @ticks WHERE trigger_name = @job";
        command.Parameters.AddWithValue("@ticks", ago.Ticks);
        command.Parameters.AddWithValue("@job", job);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
