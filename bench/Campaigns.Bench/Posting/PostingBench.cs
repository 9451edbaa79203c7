using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Bench.Rehearsal;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Bench.Posting;

/// <summary>
/// Posting of a month in which each enrolment has an instalment due, beside the bare statements that write the same rows, on a copy of the
/// same data. Months follow each other in the same order on both, so that the tables grow alike.
/// </summary>
internal static class PostingBench
{
    private const double Limit = 1.3;
    private const long MostMemory = 250L << 20;

    /// <summary>More are months of so many each.</summary>
    private const int MostEnrolments = 1_000_000;

    /// <param name="engine">One engine's name, or null for all that are there.</param>
    public static async Task RunAsync(int instalments, string? engine, FigureTable table)
    {
        var enrolments = Math.Min(instalments, MostEnrolments);
        var months = instalments / enrolments;
        foreach (var which in new EnginesAttribute().GetData(null!).Select(d => (TestEngine)d[0]).Where(e => engine is null || Rules.EnumCode.Of(e) == engine))
            await RunAsync(which, enrolments, months, table);
    }

    private static async Task RunAsync(TestEngine engine, int enrolments, int months, FigureTable table)
    {
        var bare = await MonthsAsync(engine, enrolments, months, (carrier, month) => BareAsync(carrier, month, enrolments));
        using var memory = new MemoryPeak();
        var product = await MonthsAsync(engine, enrolments, months, (carrier, month) => ProductAsync(carrier, month, enrolments));
        var name = Rules.EnumCode.Of(engine);
        var what = months == 1 ? "" : $" in {months} months";
        var ratio = Sum(product, t => t.Wall) / Sum(bare, t => t.Wall);
        var count = FigureTable.Number((double)enrolments * months);
        table.Add($"{name}: bare INSERT … SELECT, {count} instalments{what}", Figure(bare, enrolments));
        table.Add($"{name}: posting them", Figure(product, enrolments));
        table.Add($"{name}: posting ÷ bare", $"{ratio:0.00}", "1.30", ratio <= Limit);
        table.Add($"{name}: most managed memory above the start", FigureTable.Megabytes(memory.Bytes), "250 MB", memory.Bytes < MostMemory);
        // An engine inside the process: its work, whatever else the machine did meanwhile.
        if (engine == TestEngine.Sqlite)
            table.Add($"{name}: posting ÷ bare, processor time", $"{Sum(product, t => t.Processor) / Sum(bare, t => t.Processor):0.00}");
        if (months > 1)
        {
            table.Add($"{name}: bare, each month", Each(bare));
            table.Add($"{name}: posting, each month", Each(product));
        }
    }

    private static async Task<List<Spent>> MonthsAsync(TestEngine engine, int enrolments, int months, Func<Carrier, Period, Task> post)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await PostingBase.FillAsync(carrier, enrolments);
        var times = new List<Spent>();
        for (var i = 0; i < months; i++)
        {
            var month = Seed.FirstOpenMonth + i;
            carrier.Clock.MoveTo(month.Year, month.Month, 28);
            var spent = Spent.Start();
            await post(carrier, month);
            times.Add(spent.End());
        }

        return times;
    }

    private static async Task BareAsync(Carrier carrier, Period month, int enrolments)
    {
        if (await BarePosting.RunAsync(carrier.Db, month.Number) != enrolments * 2)
            throw new InvalidOperationException("the bare statements missed rows");
    }

    private static async Task ProductAsync(Carrier carrier, Period month, int enrolments)
    {
        var run = await Carrier.OkAsync(carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(month), null, default));
        if (run.Posted != enrolments)
            throw new InvalidOperationException($"{run.Posted} of {enrolments} instalments were posted");
    }

    private static TimeSpan Sum(List<Spent> times, Func<Spent, TimeSpan> of) => times.Select(of).Aggregate((a, b) => a + b);

    private static string Figure(List<Spent> times, int enrolments)
    {
        var sum = Sum(times, t => t.Wall);
        return $"{FigureTable.Seconds(sum)}, {FigureTable.Number(enrolments * times.Count / sum.TotalSeconds)}/s";
    }

    private static string Each(List<Spent> times) => string.Join(" ", times.Select(t => t.Wall.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)));
}
