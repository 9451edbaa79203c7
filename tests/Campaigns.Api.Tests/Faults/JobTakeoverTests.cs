using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Processes;
using Dapper;
using Shared;

namespace Campaigns.Api.Tests.Faults;

/// <summary>Two workers share a server's schedule; the one that runs a job is killed in the middle of it, and the other does it again.</summary>
public sealed class JobTakeoverTests
{
    private const int Enrolments = 200;
    private const long Instalments = (long)Enrolments * DueInstalments.Months;

    [RequiresFact("postgresql")]
    public async Task Kill_TheWorkerThatRunsAJob_AnotherTakesTheJobOver()
    {
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        await DueInstalments.FillAsync(db, Enrolments);
        using var site = ServerSample.Over(db.Settings);
        await using var first = site.StartWorker("run");
        await UntilAsync(async () => await SchedulersAsync(db) == 1, first);
        var nameOfFirst = await db.ScalarAsync<string>("SELECT instance_name FROM qrtz_scheduler_state");
        await using var second = site.StartWorker("run");
        await UntilAsync(async () => await SchedulersAsync(db) == 2, first, second);

        ProgramProcess killed;
        await using (var connection = await db.ConnectAsync())
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            // Posting locks members first: it stands still in its first range until this transaction ends.
            await connection.ExecuteAsync("SELECT id FROM member FOR UPDATE");
            await FireNowAsync(db);
            await UntilAsync(async () => await WaitingAsync(db) > 0, first, second);
            killed = await db.ScalarAsync<string>("SELECT instance_name FROM qrtz_fired_triggers WHERE job_name = 'post-releases'") == nameOfFirst
                ? first
                : second;
            killed.Kill();
        }

        var left = killed == first ? second : first;
        await UntilAsync(async () => await SucceededAsync(db) > 0, left);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM release_outcome WHERE outcome = 'posted'")).ShouldBe(Instalments);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM posting_run WHERE state <> 'done'")).ShouldBe(0);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM qrtz_fired_triggers WHERE job_name = 'post-releases'")).ShouldBe(0);
        await site.ShouldEndWellAsync("verify");
    }

    private static async Task<long> SchedulersAsync(TestDatabase db) =>
        await db.ScalarAsync<long>("SELECT COUNT(*) FROM pg_tables WHERE tablename = 'qrtz_scheduler_state'") == 0
            ? 0
            : await db.ScalarAsync<long>("SELECT COUNT(*) FROM qrtz_scheduler_state");

    /// <summary>Midnight is now, for this one job; Quartz keeps instants as ticks.</summary>
    private static async Task FireNowAsync(TestDatabase db) =>
        (await db.ExecuteAsync(
            "UPDATE qrtz_triggers SET next_fire_time = :ticks WHERE trigger_name = 'post-releases'",
            new { ticks = TimeProvider.System.GetUtcNow().UtcTicks })).ShouldBe(1);

    private static Task<long> WaitingAsync(TestDatabase db) => db.ScalarAsync<long>(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM member m%'");

    private static Task<long> SucceededAsync(TestDatabase db) =>
        db.ScalarAsync<long>("SELECT COUNT(*) FROM job_run WHERE job = 'post-releases' AND state = 'succeeded'");

    private static async Task UntilAsync(Func<Task<bool>> happened, params ProgramProcess[] workers)
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (!await happened())
        {
            Array.Find(workers, w => w.HasExited)?.Said.ShouldBe("a worker that runs");
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
