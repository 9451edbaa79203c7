using Campaigns.Bench.Services;

namespace Campaigns.Bench.Start;

/// <summary>From the start of the process to the first answer, and what it holds in memory then, idle; beside an empty web app with the same packages.</summary>
internal static class StartBench
{
    private const int Rounds = 5;
    private const int SampleMembers = 600;
    private const double Limit = 2;

    public static async Task RunAsync(FigureTable table)
    {
        await using var db = await BenchDatabase.CreateAsync("sqlite");
        await db.LoadSampleAsync(SampleMembers);
        var empty = await BestAsync("Campaigns.Bench.Empty.dll");
        var service = await BestAsync("Campaigns.Api.dll", "--data", db.Folder);
        table.Add("empty web app: first answer; memory", Told(empty));
        table.Add("service on SQLite with jobs: first answer; memory", Told(service));
        Compare("first answer", service.Start / empty.Start);
        Compare("idle memory", (double)service.Bytes / empty.Bytes);

        void Compare(string what, double ratio) => table.Add($"{what}: service ÷ empty app", $"{ratio:0.00}", "≤ 2", ratio <= Limit);
    }

    private static string Told((TimeSpan Start, long Bytes) figures) => $"{FigureTable.Seconds(figures.Start)}; {FigureTable.Megabytes(figures.Bytes)}";

    private static async Task<(TimeSpan Start, long Bytes)> BestAsync(string program, params string[] arguments)
    {
        var (start, bytes) = (TimeSpan.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            await using var service = await ServiceProcess.StartAsync(
                Path.Combine(AppContext.BaseDirectory, program), new Dictionary<string, string>(), "/health/ready", arguments);
            start = service.StartTime < start ? service.StartTime : start;
            await Task.Delay(TimeSpan.FromSeconds(2));
            bytes = Math.Min(bytes, service.ResidentBytes);
        }

        return (start, bytes);
    }
}
