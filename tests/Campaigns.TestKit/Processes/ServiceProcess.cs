using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Campaigns.Application.Sample;

namespace Campaigns.TestKit.Processes;

/// <summary>The service on a data folder, listening; tokens of an earlier life go on being good.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const int Members = 3_000;

    private readonly Dictionary<string, string> _tokens;
    private readonly HttpClient _http;

    private ServiceProcess(ProgramProcess program, Uri address, Dictionary<string, string> tokens)
    {
        Program = program;
        _tokens = tokens;
        _http = new HttpClient { BaseAddress = address };
    }

    public ProgramProcess Program { get; }

    public Uri Address => _http.BaseAddress!;

    /// <summary>From the start of the process until it was ready.</summary>
    public TimeSpan StartTime { get; private init; }

    /// <param name="tokens">By user name; who signs in is added.</param>
    public static Task<ServiceProcess> StartAsync(string folder, Dictionary<string, string> tokens) =>
        StartAsync(folder, tokens, new Dictionary<string, string>());

    /// <inheritdoc cref="StartAsync(string, Dictionary{string, string})"/>
    /// <param name="environment">Settings, as an operator gives secrets and the engine.</param>
    public static async Task<ServiceProcess> StartAsync(
        string folder, Dictionary<string, string> tokens, IReadOnlyDictionary<string, string> environment)
    {
        var began = Stopwatch.GetTimestamp();
        var address = $"http://127.0.0.1:{FreePort()}";
        var program = ProgramProcess.Start("Campaigns.Api.dll", environment, "--data", folder, "--demo-members", $"{Members}", "--urls", address);
        var service = new ServiceProcess(program, new Uri(address), tokens);
        try
        {
            await service.UntilReadyAsync();
            return new ServiceProcess(program, new Uri(address), tokens) { StartTime = Stopwatch.GetElapsedTime(began) };
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public async Task SignInAsync(params string[] users)
    {
        foreach (var userName in users)
        {
            using var answer = await _http.PostAsJsonAsync("/api/v1/token", new { userName, password = SampleAccounts.Password });
            _tokens[userName] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        }
    }

    /// <summary>Null when the service went away before its answer was there.</summary>
    public async Task<NotedAnswer?> SendAsync(NotedRequest request)
    {
        using var message = Message(HttpMethod.Post, request.UserName, request.Path);
        message.Headers.Add("Idempotency-Key", request.Key);
        message.Content = JsonContent.Create(request.Body);
        try
        {
            return await SendAsync(message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>The status of a readiness question; null when nobody answers.</summary>
    public async Task<HttpStatusCode?> ReadinessAsync()
    {
        try
        {
            using var answer = await _http.GetAsync("/health/ready");
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The metrics as they are written.</summary>
    public Task<string> MetricsAsync(string userName) => TextAsync(userName, "/metrics");

    public async Task<JsonElement> GetAsync(string userName, string path)
    {
        using var message = Message(HttpMethod.Get, userName, path);
        var answer = await SendAsync(message);
        return answer.Status == HttpStatusCode.OK ? answer.Body : throw new InvalidOperationException($"GET {path}: {(int)answer.Status} {answer.Body}");
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Program.DisposeAsync();
    }

    private async Task<string> TextAsync(string userName, string address)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _tokens[userName]) },
        };
        using var answer = await _http.SendAsync(message);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private HttpRequestMessage Message(HttpMethod method, string userName, string path) => new(method, "/api/v1" + path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _tokens[userName]) },
    };

    private async Task<NotedAnswer> SendAsync(HttpRequestMessage message)
    {
        using var answer = await _http.SendAsync(message);
        return new NotedAnswer(answer.StatusCode, answer.Headers.Contains("Idempotency-Replayed"), await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task UntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (!await IsReadyAsync(limit.Token))
        {
            if (Program.HasExited)
                throw new InvalidOperationException($"the service ended at start:\n{Program.Said}");
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync("/health/ready", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
