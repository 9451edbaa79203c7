using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;
using Microsoft.Data.Sqlite;

namespace Campaigns.Api.Tests.Faults;

/// <summary>An operator's stop: no new callers, but everyone who had sent a request gets its answer.</summary>
public sealed class GracefulStopTests
{
    private const int Requests = 6;

    [Fact]
    public async Task Terminate_RequestsInFlight_AnswersThemAllAndEndsWell()
    {
        var folder = TestFolder.Create("campaigns-stop-");
        try
        {
            await using var service = await ServiceProcess.StartAsync(folder, new Dictionary<string, string>(StringComparer.Ordinal));
            await service.SignInAsync("clerk");
            var phones = new ConcurrentQueue<string>(await Books.PhonesAsync(Books.In(folder), "/65/6501/"));
            await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "campaigns.db")};Pooling=False");
            await other.OpenAsync();
            // Holds every write of the service up.
            var holding = other.BeginTransaction(deferred: false);
            var answers = Enumerable.Range(0, Requests).Select(i => service.SendAsync(new NotedRequest(
                "clerk", "/enrolments", new { campaign = "thank-you-members", phone = phones.ElementAt(i), hall = "65010101" }, $"stop-{i}"))).ToArray();
            await UntilAsync(async () => await ActiveAsync(service) > Requests);

            service.Program.Terminate();
            await UntilAsync(async () => await service.ReadinessAsync() is null);
            await holding.DisposeAsync();

            foreach (var answer in await Task.WhenAll(answers))
                answer.ShouldNotBeNull().Status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
            answers.ShouldContain(a => a.Result!.Status == HttpStatusCode.Created);
            (await service.Program.EndAsync()).ShouldBe(0, service.Program.Said);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(ProgramProcess.Limit);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (!await condition())
            await tick.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>Requests the service is busy with, the one that asks among them.</summary>
    private static async Task<double> ActiveAsync(ServiceProcess service) => (await service.MetricsAsync("clerk")).Split('\n')
        .Where(l => l.StartsWith("http_server_active_requests", StringComparison.Ordinal))
        .Sum(l => double.Parse(l[(l.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
