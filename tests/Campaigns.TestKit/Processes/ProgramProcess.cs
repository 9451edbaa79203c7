using System.Collections.Concurrent;
using System.Diagnostics;

namespace Campaigns.TestKit.Processes;

/// <summary>A program of the product as a process of its own, as an operator starts it. Disposing kills it, whatever the test came to.</summary>
public sealed class ProgramProcess : IAsyncDisposable
{
    /// <summary>How long a step may take on a very busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The exit code of a process ended by SIGKILL.</summary>
    public const int Killed = 128 + 9;

    private const int LinesKept = 100;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ProgramProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The last lines it wrote.</summary>
    public string Said => string.Join('\n', _lines);

    public bool HasExited => _process.HasExited;

    public static ProgramProcess Start(string program, params string[] arguments) => Start(program, new Dictionary<string, string>(), arguments);

    public static ProgramProcess Start(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory,
        };
        // It lives for a second or two: what pays off later is left out.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM: what an operator's stop sends.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await EndAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        if (_lines.Count > LinesKept)
            _lines.TryDequeue(out _);
    }
}
