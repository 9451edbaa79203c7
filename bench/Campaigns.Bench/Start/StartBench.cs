using Campaigns.Bench.Services;

namespace Campaigns.Bench.Start;

/// <summary>From the start of the process to the first answer, and what it holds in memory then, idle; beside an empty web app with the same packages.</summary>
internal static class StartBench
{
    private const int Rounds = 5;
    private const int SampleMembers = 600;
    private const double Limit = 2;

    /// <param name="service">The published service's program; null: the one built beside this bench.</param>
    public static async Task RunAsync(FigureTable table, string? service)
    {
        await using var db = await BenchDatabase.CreateAsync("sqlite");
        await db.LoadSampleAsync(SampleMembers);
        var empty = await BestAsync(Beside("Campaigns.Bench.Empty.dll"));
        var campaigns = await BestAsync(service ?? Beside("Campaigns.Api.dll"), "--data", db.Folder);
        table.Add("empty web app: first answer; memory", Told(empty));
        table.Add("service on SQLite with jobs: first answer; memory", Told(campaigns));
        Compare("first answer", campaigns.Start / empty.Start);
        Compare("idle memory", (double)campaigns.Bytes / empty.Bytes);

        void Compare(string what, double ratio) => table.Add($"{what}: service ÷ empty app", $"{ratio:0.00}", "≤ 2", ratio <= Limit);
    }

    private static string Beside(string program) => Path.Combine(AppContext.BaseDirectory, program);

    private static string Told((TimeSpan Start, long Bytes) figures) => $"{FigureTable.Seconds(figures.Start)}; {FigureTable.Megabytes(figures.Bytes)}";

    private static async Task<(TimeSpan Start, long Bytes)> BestAsync(string program, params string[] arguments)
    {
        var (start, bytes) = (TimeSpan.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            await using var process = await ServiceProcess.StartAsync(
                program, new Dictionary<string, string>(), "/health/ready", arguments);
            start = process.StartTime < start ? process.StartTime : start;
            await Task.Delay(TimeSpan.FromSeconds(2));
            bytes = Math.Min(bytes, process.ResidentBytes);
        }

        return (start, bytes);
    }
}
