using System.Collections.Concurrent;
using System.Diagnostics;
using Campaigns.TestKit;
using Xunit.Abstractions;

namespace Campaigns.Api.Tests.Crash;

/// <summary>The service killed again and again while clerks enrol and months end: what was acknowledged is there, nothing is there twice.</summary>
public sealed class EnrolmentCrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 30;
    private const int MostEvents = 50;
    private const int RoundsPerMonth = 3;

    private readonly string _folder = TestFolder.Create("campaigns-crash-");
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly MonthEnd _monthEnd = new();
    private CounterClerk[] _clerks = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        System.IO.Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Kill_WhileClerksEnrolAndMonthsEnd_LosesNothingAndDoesNothingTwice()
    {
        var random = Seeds.Next(output);
        var began = Stopwatch.GetTimestamp();
        var starting = TimeSpan.Zero;
        await PrepareAsync();
        for (var round = 0; round < Kills; round++)
        {
            await using var service = await ServiceProcess.StartAsync(_folder, _tokens);
            starting += service.StartTime;
            await ShouldBeThereAsync(service, _clerks.SelectMany(c => c.Customers.TakeLast(10)));
            await RoundAsync(service, random, withMonthEnd: round % RoundsPerMonth == 0 || _monthEnd.UnderWay);
        }

        await using var last = await ServiceProcess.StartAsync(_folder, _tokens);
        await FinishAsync(last);
        output.WriteLine(
            $"{Kills} kills in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s, {starting.TotalSeconds / Kills:F2} s a start, "
            + $"{_clerks.Sum(c => c.Customers.Count)} customers, {_clerks.Sum(c => c.Replayed)} answers replayed, clock in {_monthEnd.Month}");
    }

    /// <summary>The demo's first start, on which everybody signs in, once and for all lives to come.</summary>
    private async Task PrepareAsync()
    {
        await using var service = await ServiceProcess.StartAsync(_folder, _tokens);
        await service.SignInAsync("clerk", "supervisor", "finance");
        var phones = new ConcurrentQueue<string>(await Books.PhonesAsync(_folder, "/65/6501/"));
        _clerks =
        [
            new CounterClerk("A", "clerk", "65010101", phones),
            new CounterClerk("B", "supervisor", "65010101", phones),
            new CounterClerk("C", "supervisor", "65010102", phones),
            new CounterClerk("D", "supervisor", "65010201", phones),
            new CounterClerk("E", "supervisor", "65010301", phones),
        ];
    }

    private async Task RoundAsync(ServiceProcess service, Random random, bool withMonthEnd)
    {
        var killSwitch = new KillSwitch(service.Program, random, MostEvents);
        var work = _clerks.Select(c => c.ServeAsync(service, killSwitch)).ToList();
        if (withMonthEnd)
            work.Add(_monthEnd.RunAsync(service, killSwitch));
        await Task.WhenAll(work);
        (await service.Program.EndAsync()).ShouldBe(ProgramProcess.Killed, $"the service ended by itself:\n{service.Program.Said}");
    }

    private async Task FinishAsync(ServiceProcess service)
    {
        await Task.WhenAll(_clerks.Select(c => c.ServeAsync(service, killSwitch: null)));
        await _monthEnd.RunAsync(service, killSwitch: null);
        var customers = _clerks.SelectMany(c => c.Customers).ToList();
        await ShouldBeThereAsync(service, customers);
        await ShouldBeReplayedAsync(service, [.. customers.SelectMany(c => c.Acknowledged), .. _monthEnd.Runs]);
        var integrity = await service.GetAsync("finance", "/integrity");
        integrity.GetProperty("items").EnumerateArray().ShouldAllBe(i => i.GetProperty("holds").GetBoolean(), integrity.ToString());
        await Books.ShouldHoldAsync(_folder, customers, _monthEnd.Month);
    }

    private static async Task ShouldBeThereAsync(ServiceProcess service, IEnumerable<Customer> customers)
    {
        foreach (var customer in customers.Where(c => c.Number is not null))
            customer.ShouldBeStoredAs(await service.GetAsync("finance", $"/enrolments/{customer.Number}"));
    }

    /// <summary>Everything sent once more with its key gets the answer it had, and none is carried out again.</summary>
    private static async Task ShouldBeReplayedAsync(ServiceProcess service, IEnumerable<(NotedRequest Request, NotedAnswer Answer)> acknowledged)
    {
        foreach (var (request, answer) in acknowledged.Where(a => a.Answer.Code is null or "payment-unmatched" or "reservation-lapsed"))
        {
            var again = (await service.SendAsync(request)).ShouldNotBeNull();
            again.Replayed.ShouldBeTrue($"{request} was carried out again: {again.Body}");
            again.Status.ShouldBe(answer.Status);
            if (answer.Code is null)
                again.Body.ToString().ShouldBe(answer.Body.ToString());
        }
    }
}
