using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Campaigns.Api.Tests.Crash;
using Campaigns.Api.Tests.Support;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;
using Shared;

namespace Campaigns.Api.Tests.Tour;

/// <summary>What the README tells a newcomer to type works, line by line, against a service started as it says.</summary>
public sealed partial class ReadmeTourTests
{
    private const string Address = "http://127.0.0.1:5080";

    [RequiresFact("curl")]
    public async Task Tour_EveryLineOfIt_Works()
    {
        var folder = TestFolder.Create("tour");
        System.IO.Directory.CreateSymbolicLink(Path.Combine(folder, "samples"), Repository.PathOf("samples"));
        var tour = Tour();
        tour.Count.ShouldBeGreaterThan(6);
        await using var service = await ServiceProcess.StartAsync(Path.Combine(folder, "data"), []);
        var script = string.Join('\n', tour).Replace(Address, service.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

        var (exitCode, output) = await RunAsync("set -euo pipefail\n" + script, folder);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("\"state\":\"reserved\"");
        output.ShouldContain("contract-running");
        output.ShouldContain("\"state\":\"active\"");
        output.ShouldContain("Idempotency-Replayed: true", Case.Insensitive);
        output.ShouldContain("\"now\":\"2027-09-02T09:00:00");
        output.ShouldContain("\"state\":\"completed\"");
        output.ShouldContain("\"holds\":true");
        output.ShouldNotContain("\"holds\":false");
        foreach (var workbook in new[] { "rehearsal.xlsx", "branch-ledger.xlsx", "participation.xlsx" })
        {
            using var zip = ZipFile.OpenRead(Path.Combine(folder, workbook));
            zip.Entries.ShouldContain(e => e.FullName == "xl/workbook.xml");
        }
    }

    /// <summary>The <c>bash</c> blocks of the README, in their order.</summary>
    private static List<string> Tour() =>
        [.. BashBlock().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(m => m.Groups["lines"].Value)];

    private static async Task<(int ExitCode, string Output)> RunAsync(string script, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-s"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(script);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output + await errors);
    }

    [GeneratedRegex("```bash\n(?<lines>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BashBlock();
}
