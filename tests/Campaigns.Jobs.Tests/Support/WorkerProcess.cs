using System.Diagnostics;

namespace Campaigns.Jobs.Tests.Support;

/// <summary>How a run of the worker's program ended.</summary>
internal sealed record WorkerResult(int ExitCode, string Output, string Errors);

/// <summary>The worker as a process of its own, as an operator starts it.</summary>
internal static class WorkerProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Campaigns.Jobs.dll");

    public static Task<WorkerResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, "", [], arguments);

    public static async Task<WorkerResult> RunAsync(
        string folder, string input, (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return new WorkerResult(process.ExitCode, await output, await errors);
    }

    /// <summary>A verb that runs until it is stopped; the caller stops it.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    private static Process Start(string folder, (string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments, "--data", folder])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
