using System.Diagnostics;
using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Processes;
using Shared;
using Xunit.Abstractions;

namespace Campaigns.Api.Tests.Faults;

/// <summary>Two workers on one server post the same months at once; one is killed in the middle, the other goes on with its share.</summary>
public sealed class WorkerKillTests(ITestOutputHelper output)
{
    private const int Kills = 3;
    private const int Enrolments = 4_000;
    private const long Instalments = (long)Enrolments * DueInstalments.Months;
    private const int MostBetweenKills = 9_000;

    [RequiresFact("postgresql")]
    public async Task Kill_OneOfTwoWorkersPosting_PostsEachInstalmentOnce()
    {
        var random = Seeds.Next(output);
        var began = Stopwatch.GetTimestamp();
        await using var db = await TestDatabase.CreateAsync(TestEngine.Postgresql);
        await DueInstalments.FillAsync(db, Enrolments);
        using var site = ServerSample.Over(db.Settings);
        var kills = 0;
        while (kills < Kills && await PostedAsync(db) < Instalments)
        {
            await using var first = Post(site);
            await using var second = Post(site);
            await UntilAsync(db, await PostedAsync(db) + random.Next(1, MostBetweenKills), first, second);
            kills += Kill(random.Next(2) == 0 ? first : second);
            await UntilAsync(db, await PostedAsync(db) + random.Next(1, MostBetweenKills), first, second);
            kills += Kill(first.HasExited ? second : first);
            foreach (var worker in new[] { first, second })
                (await worker.EndAsync()).ShouldBeOneOf([0, ProgramProcess.Killed], worker.Said);
        }

        await using (var one = Post(site))
        await using (var other = Post(site))
        {
            (await one.EndAsync()).ShouldBe(0, one.Said);
            (await other.EndAsync()).ShouldBe(0, other.Said);
        }

        kills.ShouldBePositive();
        await ShouldBePostedAsync(db);
        await site.ShouldEndWellAsync("verify");
        output.WriteLine($"{kills} kills, {Instalments} instalments in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s");
    }

    private static ProgramProcess Post(ServerSample site) => site.StartWorker("post", "--period", DueInstalments.LastMonth);

    private static int Kill(ProgramProcess worker)
    {
        if (worker.HasExited)
            return 0;
        worker.Kill();
        return 1;
    }

    private static async Task UntilAsync(TestDatabase db, long target, params ProgramProcess[] workers)
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (await PostedAsync(db) < target && Array.Exists(workers, w => !w.HasExited))
            await tick.WaitForNextTickAsync(limit.Token);
    }

    private static async Task ShouldBePostedAsync(TestDatabase db)
    {
        (await PostedAsync(db)).ShouldBe(Instalments);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM release_outcome WHERE outcome = 'posted'")).ShouldBe(Instalments);
        (await db.ScalarAsync<long>("SELECT COUNT(DISTINCT source_key) FROM transfer WHERE event_code = 'release'")).ShouldBe(Instalments);
        (await db.ScalarAsync<long>("SELECT CAST(SUM(amount_fen) AS BIGINT) FROM transfer WHERE event_code = 'release'")).ShouldBe(Enrolments * DueInstalments.DepositFen);
        (await db.ScalarAsync<long>("SELECT COUNT(*) FROM posting_run WHERE state <> 'done'")).ShouldBe(0);
        (await db.ScalarAsync<long>("SELECT CAST(SUM(amount_fen) AS BIGINT) FROM posting_run")).ShouldBe(Enrolments * DueInstalments.DepositFen);
    }

    private static Task<long> PostedAsync(TestDatabase db) => db.ScalarAsync<long>("SELECT CAST(COALESCE(SUM(posted), 0) AS BIGINT) FROM posting_run");
}
