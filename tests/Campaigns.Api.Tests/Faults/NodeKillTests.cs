using System.Diagnostics;
using Campaigns.Api.Tests.Crash;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Processes;
using Shared;
using Xunit.Abstractions;

namespace Campaigns.Api.Tests.Faults;

/// <summary>Two nodes on one database server, one of them killed in mid-enrolment: its clients go on at the other with the same keys.</summary>
public sealed class NodeKillTests(ITestOutputHelper output)
{
    private const int Kills = 4;
    private const int MostEvents = 60;

    [RequiresFact("postgresql")]
    public async Task Kill_OneOfTwoNodesUnderLoad_LosesNothingAndDoesNothingTwice()
    {
        var random = Seeds.Next(output);
        var began = Stopwatch.GetTimestamp();
        await using var db = await TestDatabase.CreateEmptyAsync(TestEngine.Postgresql);
        using var sample = await ServerSample.LoadAsync(db.Settings);
        var nodes = new[] { await sample.StartNodeAsync(), await sample.StartNodeAsync() };
        try
        {
            var clerks = await sample.ClerksAsync(nodes[0]);
            var client = new PatientClient([.. nodes]);
            var load = new ClerkLoad(clerks, client.SendAsync);
            for (var kill = 0; kill < Kills; kill++)
            {
                var at = random.Next(nodes.Length);
                client.KillSwitch = new KillSwitch(nodes[at].Program, random, MostEvents);
                (await load.UntilAsync(nodes[at].Program.EndAsync())).ShouldBe(ProgramProcess.Killed, $"the node ended by itself:\n{nodes[at].Program.Said}");
                await load.GoOnForAsync(10);
                var dead = nodes[at];
                var resting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                client.Rest = resting.Task;
                client.Replace(at, nodes[at] = await sample.StartNodeAsync());
                resting.SetResult();
                await load.GoOnForAsync(10);
                await dead.DisposeAsync();
            }

            await load.EndAsync();
            client.Stumbles.ShouldContainKey("none");
            var monthEnd = new MonthEnd();
            await monthEnd.RunAsync(nodes[0], killSwitch: null);
            await Aftermath.ShouldHoldAsync(nodes[1], db.Settings, clerks, monthEnd);
            output.WriteLine(
                $"{Kills} kills in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s, {load.Acknowledged} requests of "
                + $"{clerks.Sum(c => c.Customers.Count)} customers, {clerks.Sum(c => c.Replayed)} answers replayed; {client}");
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }
    }
}
