using System.Collections.Concurrent;
using System.Diagnostics;
using Campaigns.TestKit;
using Campaigns.TestKit.Processes;
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
            await Aftermath.ShouldBeThereAsync(service, _clerks.SelectMany(c => c.Customers.TakeLast(10)));
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
        var phones = new ConcurrentQueue<string>(await Books.PhonesAsync(Books.In(_folder), "/65/6501/"));
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
        await Aftermath.ShouldHoldAsync(service, Books.In(_folder), _clerks, _monthEnd);
    }
}
