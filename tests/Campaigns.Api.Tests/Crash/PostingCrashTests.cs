using System.Diagnostics;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Campaigns.Api.Tests.Crash;

/// <summary>The worker's posting killed again and again in the middle of ten months: each instalment is posted once, the runs count right.</summary>
public sealed class PostingCrashTests(ITestOutputHelper output)
{
    private const int Enrolments = 20_000;
    private const long Instalments = (long)Enrolments * DueInstalments.Months;

    /// <summary>A run commits 5,000 enrolments at a time; a kill strikes within some of these.</summary>
    private const int MostBetweenKills = 15_000;

    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 10)]
    public async Task Kill_WhileMonthsArePosted_PostsEachInstalmentOnce(bool conditional, int strikes)
    {
        var random = Seeds.Next(output);
        var began = Stopwatch.GetTimestamp();
        var kills = 0;
        var folders = 0;
        while (kills < strikes)
        {
            var folder = TestFolder.Create("campaigns-crash-");
            try
            {
                await DueInstalments.CreateAsync(folder, Enrolments, conditional);
                while (kills < strikes && await KilledAsync(folder, random))
                    kills++;
                await ShouldEndWellAsync(folder, "post", "--period", DueInstalments.LastMonth);
                await ShouldBePostedAsync(folder);
                await ShouldEndWellAsync(folder, "verify");
                folders++;
            }
            finally
            {
                System.IO.Directory.Delete(folder, recursive: true);
            }
        }

        output.WriteLine($"{kills} kills on {folders} folders of {Instalments} instalments in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s");
    }

    /// <returns>False when the posting came to its end before it was struck.</returns>
    private static async Task<bool> KilledAsync(string folder, Random random)
    {
        var target = await PostedAsync(folder) + random.Next(1, MostBetweenKills);
        var spins = random.Next(1_000_000);
        await using var worker = Start(folder, "post", "--period", DueInstalments.LastMonth);
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        while (await PostedAsync(folder) < target && !worker.HasExited)
            await tick.WaitForNextTickAsync(limit.Token);
        Thread.SpinWait(spins);
        if (!worker.HasExited)
            worker.Kill();
        var exitCode = await worker.EndAsync();
        exitCode.ShouldBeOneOf([0, ProgramProcess.Killed], worker.Said);
        return exitCode == ProgramProcess.Killed;
    }

    private static async Task ShouldBePostedAsync(string folder)
    {
        await using var connection = Connect(folder);
        (await LongAsync("SELECT COUNT(*) FROM release_outcome WHERE outcome = 'posted'")).ShouldBe(Instalments);
        (await LongAsync("SELECT COUNT(*) FROM transfer WHERE event_code = 'release'")).ShouldBe(Instalments);
        (await LongAsync("SELECT COUNT(DISTINCT source_key) FROM transfer WHERE event_code = 'release'")).ShouldBe(Instalments);
        (await LongAsync("SELECT SUM(amount_fen) FROM transfer WHERE event_code = 'release'")).ShouldBe(Enrolments * DueInstalments.DepositFen);
        (await LongAsync(
            $"""
            SELECT COUNT(*)
            FROM (SELECT enrolment_id FROM transfer WHERE event_code = 'release'
                  GROUP BY enrolment_id HAVING COUNT(*) = {DueInstalments.Months} AND SUM(amount_fen) = {DueInstalments.DepositFen})
            """)).ShouldBe(Enrolments);
        (await LongAsync($"SELECT COUNT(*) FROM posting_run WHERE state = 'done' AND posted = {Enrolments} AND held = 0 AND forfeited = 0"))
            .ShouldBe(DueInstalments.Months, "one run a month, each with all of its instalments");
        (await LongAsync("SELECT COUNT(*) FROM posting_run WHERE posted > 0 OR state <> 'done'")).ShouldBe(DueInstalments.Months);
        (await LongAsync("SELECT SUM(amount_fen) FROM posting_run")).ShouldBe(Enrolments * DueInstalments.DepositFen);

        Task<long> LongAsync(string sql) => connection.ExecuteScalarAsync<long>(sql);
    }

    /// <summary>What the runs have counted so far.</summary>
    private static async Task<long> PostedAsync(string folder)
    {
        await using var connection = Connect(folder);
        return await connection.ExecuteScalarAsync<long>("SELECT COALESCE(SUM(posted), 0) FROM posting_run");
    }

    private static async Task ShouldEndWellAsync(string folder, params string[] arguments)
    {
        await using var worker = Start(folder, arguments);
        (await worker.EndAsync()).ShouldBe(0, worker.Said);
    }

    private static ProgramProcess Start(string folder, params string[] arguments) =>
        ProgramProcess.Start("Campaigns.Jobs.dll", [.. arguments, "--data", folder]);

    /// <summary>Looks on without a hand in it: what a kill leaves behind is for the next worker to put right.</summary>
    private static SqliteConnection Connect(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "campaigns.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
