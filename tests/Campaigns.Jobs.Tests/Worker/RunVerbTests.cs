using System.Diagnostics;
using Campaigns.Jobs.Tests.Support;

namespace Campaigns.Jobs.Tests.Worker;

/// <summary>The worker that runs the jobs: it keeps other writers out while it runs, and ends well when told to stop.</summary>
public sealed class RunVerbTests
{
    /// <summary>Each takes as long as a process to start, so the worker has had time enough.</summary>
    private const int Attempts = 60;

    [Fact]
    public async Task Run_UntilToldToStop_KeepsTheFolderAndThenLetsItGo()
    {
        using var data = new TestData();
        (await WorkerProcess.RunAsync(data.Folder, "migrate")).ExitCode.ShouldBe(0);
        using var worker = WorkerProcess.Start(data.Folder, "run");
        try
        {
            await BegunAsync(data);
            (await WorkerProcess.RunAsync(data.Folder, "post", "--period", "2026-10")).ExitCode.ShouldBe(3, "the worker holds the folder");
            var exported = await WorkerProcess.RunAsync(data.Folder, "export", Path.Combine(data.Folder, "files"));
            exported.ShouldSatisfyAllConditions(() => exported.Errors.ShouldBeEmpty(), () => exported.ExitCode.ShouldBe(0));
            using var stop = Process.Start("kill", ["-TERM", $"{worker.Id}"]);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            await worker.WaitForExitAsync(limit.Token);
            worker.ExitCode.ShouldBe(0);
        }
        finally
        {
            if (!worker.HasExited)
                worker.Kill();
        }

        (await WorkerProcess.RunAsync(data.Folder, "migrate")).ExitCode.ShouldBe(0);
    }

    /// <summary>Until the scheduler has its file; asks with a verb that takes nothing from the worker.</summary>
    private static async Task BegunAsync(TestData data)
    {
        for (var attempt = 0; attempt < Attempts && !File.Exists(Path.Combine(data.Folder, "jobs.db")); attempt++)
            (await WorkerProcess.RunAsync(data.Folder, "verify")).ExitCode.ShouldBe(0);
    }
}
