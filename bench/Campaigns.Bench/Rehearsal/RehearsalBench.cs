using System.Diagnostics;
using Campaigns.Application.Actors;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Rehearsals.Get;
using Campaigns.Application.Rehearsals.RunWaiting;
using Campaigns.Application.Rehearsals.Start;
using Campaigns.Application.Text;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Bench.Rehearsal;

/// <summary>
/// A rehearsal of a whole member base beside the bare reading of the same rows: the same statements, whole instead of in chunks, every field
/// fetched and dropped. Each is the best of three.
/// </summary>
internal static class RehearsalBench
{
    private const double Limit = 2;
    private const int Rounds = 3;

    public static async Task RunAsync(int members, string? engine, FigureTable table)
    {
        foreach (var (name, which) in Engines().Where(e => engine is null || e.Name == engine))
            await RunAsync(name, which, members, table);
    }

    private static IEnumerable<(string Name, TestEngine Engine)> Engines() =>
        new EnginesAttribute().GetData(null!).Select(d => (TestEngine)d[0]).Select(e => (Rules.EnumCode.Of(e), e));

    private static async Task RunAsync(string name, TestEngine engine, int members, FigureTable table)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        await MemberBase.FillAsync(carrier.Db, members);
        carrier.Clock.MoveTo(2026, 12, 5);
        var (bare, rows) = (TimeSpan.MaxValue, 0L);
        var (rehearsal, peak) = (TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            rows = await BareReading.RunAsync(carrier.Db);
            bare = Less(bare, Stopwatch.GetElapsedTime(start));
            using var memory = new MemoryPeak();
            start = Stopwatch.GetTimestamp();
            await RehearseAsync(carrier, members);
            rehearsal = Less(rehearsal, Stopwatch.GetElapsedTime(start));
            peak = Math.Max(peak, memory.Bytes);
        }

        var ratio = rehearsal / bare;
        table.Add($"{name}: reading {FigureTable.Number(rows)} rows of {FigureTable.Number(members)} members", FigureTable.Seconds(bare));
        table.Add($"{name}: rehearsal", FigureTable.Seconds(rehearsal));
        table.Add($"{name}: rehearsal ÷ reading", $"{ratio:0.00}", "2.00", ratio <= Limit);
        table.Add($"{name}: most memory in use above the start, garbage included", FigureTable.Megabytes(peak));
    }

    private static async Task RehearseAsync(Carrier carrier, int members)
    {
        var started = await Carrier.OkAsync(carrier.Get<StartRehearsalUseCase>().ExecuteAsync(
            People.HqOwner, new StartRehearsalCommand(Carrier.ReferenceCampaign, null, new RehearsalRequest()), carrier.NewKey(), default));
        await Carrier.OkAsync(carrier.Get<RunWaitingRehearsalsUseCase>().ExecuteAsync(Actor.System, default));
        var view = await Carrier.OkAsync(carrier.Get<GetRehearsalUseCase>().ExecuteAsync(
            People.HqOwner, Carrier.ReferenceCampaign, started.Id, Messages.English, default));
        if (view.Result?.Members != members)
            throw new InvalidOperationException($"{view.Result?.Members} of {members} members were looked at");
    }

    private static TimeSpan Less(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
