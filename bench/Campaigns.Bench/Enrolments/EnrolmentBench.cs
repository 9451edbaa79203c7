using Campaigns.Bench.Recording;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Enrolments;

/// <summary>
/// Whole enrolments over HTTP against the service in a process of its own, beside the statements of such enrolments without it. The statements are
/// those the PostgreSQL server logged while one client enrolled some members, with each enrolment's own values.
/// </summary>
internal static class EnrolmentBench
{
    private const int Recorded = 1_200;
    private const int WarmUp = 400;
    private const int Most = 30_000;

    public static async Task RunAsync(string? engine, int clients, int seconds, FigureTable table)
    {
        await using var server = await BenchDatabase.CreateAsync("postgresql");
        var flows = await RecordAsync(server);
        table.Add("statements of one enrolment, BEGIN and COMMIT among them", $"{flows.Statements.Count}");
        if (engine is null or "postgresql")
        {
            var bare = await Pgbench.RunAsync(server, flows, clients);
            await MeasureAsync(server, clients, seconds, table, "postgresql", 0.5, bare);
        }

        if (engine is null or "sqlite")
        {
            await using var file = await BenchDatabase.CreateAsync("sqlite");
            await using (await StartAsync(file))
            {
                // The first start loads the sample.
            }

            await Customers.AddAsync(file, Most);
            var bare = await BareSqlite.RunAsync(file, flows, table);
            await MeasureAsync(file, clients, seconds, table, "sqlite", 0.8, bare);
        }
    }

    private static async Task MeasureAsync(BenchDatabase db, int clients, int seconds, FigureTable table, string engine, double reach, BareRun bare)
    {
        await using var service = await StartAsync(db);
        var tokens = await TokensAsync(service);
        Task Flow(int client, int number) => HttpFlow.RunAsync(service, tokens[number % tokens.Length], number);
        await Latencies.MeasureAsync(clients, TimeSpan.FromSeconds(seconds), Recorded, Recorded + WarmUp, Flow);
        var http = await Latencies.MeasureAsync(clients, TimeSpan.FromSeconds(seconds), Recorded + WarmUp, Most, Flow);
        var ratio = http.PerSecond / bare.PerSecond;
        table.Add($"{engine}: the bare statements, enrolments a second; median / p99", $"{FigureTable.Number(bare.PerSecond)}; {bare.Latency}");
        table.Add($"{engine}: over HTTP, {clients} clients, enrolments a second; median / p99", $"{FigureTable.Number(http.PerSecond)}; {http}");
        table.Add($"{engine}: HTTP ÷ bare statements", $"{ratio:0.00}", $"≥ {reach:0.0}", ratio >= reach);
        table.Add($"{engine}: p99 ÷ median", $"{http.P99 / http.Median:0.0}", "≤ 5", http.P99 <= 5 * http.Median);
    }

    private static async Task<RecordedFlows> RecordAsync(BenchDatabase db)
    {
        await using (await StartAsync(db))
        {
            // The first start loads the sample.
        }

        await Customers.AddAsync(db, Most);
        await Pgbench.KeepCopyAsync(db);
        var log = await ServerLog.StartAsync(db);
        await using (var service = await StartAsync(db))
        {
            var tokens = await TokensAsync(service);
            for (var number = 0; number < Recorded; number++)
            {
                await log.MarkAsync();
                await HttpFlow.RunAsync(service, tokens[number % tokens.Length], number);
            }

            await log.MarkAsync();
        }

        return RecordedFlows.Of(await log.EndAsync());
    }

    private static Task<ServiceProcess> StartAsync(BenchDatabase db) => ServiceProcess.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Campaigns.Api.dll"),
        new Dictionary<string, string>(db.Environment) { ["Jobs__Enabled"] = "false" },
        "/health/ready",
        "--data", db.Folder, "--demo-members", "600");

    private static async Task<string[]> TokensAsync(ServiceProcess service) =>
        await Task.WhenAll(Enumerable.Range(0, Customers.Prefectures).Select(n => service.SignInAsync(Customers.ClerkOf(n))));
}
