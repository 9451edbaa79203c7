using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Campaigns.Bench.Services;

/// <summary>A web program in a process of its own, as an operator starts it. Disposing ends it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>What the operating system has in memory for it.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Taken by all of its threads since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="program">The full path of its assembly.</param>
    /// <param name="ready">What answers 200 as soon as it can work.</param>
    public static async Task<ServiceProcess> StartAsync(
        string program, IReadOnlyDictionary<string, string> environment, string ready, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var info = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address.ToString()])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(info)!;
        var service = new ServiceProcess(process, address);
        process.OutputDataReceived += service.Hear;
        process.ErrorDataReceived += service.Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await service.UntilReadyAsync(ready, began);
        return service;
    }

    public async Task<string> SignInAsync(string userName)
    {
        using var answer = await Http.PostAsJsonAsync("/api/v1/token", new { userName, password = "demo" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    /// <summary>Sends a request that must succeed.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string token, string path, object? body = null)
    {
        using var message = new HttpRequestMessage(method, "/api/v1" + path);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            message.Content = JsonContent.Create(body);
            message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        }

        using var answer = await Http.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task UntilReadyAsync(string ready, long began)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (Stopwatch.GetElapsedTime(began) < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await Http.GetAsync(ready);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    StartTime = Stopwatch.GetElapsedTime(began);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await tick.WaitForNextTickAsync();
        }

        await DisposeAsync();
        throw new InvalidOperationException($"{ready} never answered:\n{_said}");
    }

    /// <summary>Only until it is ready: afterwards nobody asks.</summary>
    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (StartTime == TimeSpan.Zero)
            _said.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
