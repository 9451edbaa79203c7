using System.Diagnostics;
using System.Net;
using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Postgres;
using Shared;
using Xunit.Abstractions;

namespace Campaigns.Api.Tests.Faults;

/// <summary>The database server ends at once under load and comes again: clear answers meanwhile, nothing lost, no restart of the service.</summary>
public sealed class DatabaseCrashTests(ITestOutputHelper output)
{
    private const int Crashes = 3;

    [RequiresFact("postgresql")]
    public async Task Crash_OfTheServerUnderLoad_IsToldAndSurvived()
    {
        var random = Seeds.Next(output);
        var began = Stopwatch.GetTimestamp();
        await using var server = await PrivatePostgres.StartAsync();
        using var sample = await ServerSample.LoadAsync(server.Database);
        await using var node = await sample.StartNodeAsync();
        var clerks = await sample.ClerksAsync(node);
        var client = new PatientClient(node);
        var load = new ClerkLoad(clerks, client.SendAsync);
        for (var crash = 0; crash < Crashes; crash++)
        {
            await load.GoOnForAsync(random.Next(10, 60));
            await server.CrashAsync();
        }

        await load.GoOnForAsync(20);
        await load.EndAsync();
        node.Program.HasExited.ShouldBeFalse();
        (await node.ReadinessAsync()).ShouldBe(HttpStatusCode.OK);
        client.Stumbles.ShouldNotContainKey("none", "the service answers all along");
        client.Stumbles.ShouldContainKey("database-unavailable");
        var monthEnd = new MonthEnd();
        await monthEnd.RunAsync(node, killSwitch: null);
        await Aftermath.ShouldHoldAsync(node, server.Database, clerks, monthEnd);
        output.WriteLine(
            $"{Crashes} crashes in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s, {load.Acknowledged} requests of "
            + $"{clerks.Sum(c => c.Customers.Count)} customers, {clerks.Sum(c => c.Replayed)} answers replayed; {client}");
    }
}
