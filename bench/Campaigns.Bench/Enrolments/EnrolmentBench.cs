using Campaigns.Bench.Recording;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Enrolments;

/// <summary>
/// A flow over HTTP against the service in a process of its own, beside the statements of such flows without it. The statements are
/// those the PostgreSQL server logged while one client enrolled some members, with each enrolment's own values.
/// </summary>
internal static class EnrolmentBench
{
    private const int Recorded = 480;
    private const int SampleMembers = 600;
    private const int Most = 30_000;

    /// <summary>So many that the runtime has compiled every step for good: before, half of the processor's time is the compiler's and its probes'.</summary>
    private const int WarmUp = 2_000;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(FlowPlan plan, string? engine, int clients, int seconds, FigureTable table)
    {
        await using var server = await BenchDatabase.CreateAsync("postgresql");
        var flows = await RecordAsync(server, plan);
        table.Add($"statements of one {plan.Name}, BEGIN and COMMIT among them", $"{flows.Statements.Count}");
        if (engine is null or "postgresql")
        {
            var bare = await Pgbench.RunAsync(server, flows, clients);
            await MeasureAsync(plan, server, clients, seconds, table, plan.ReachOnServer, bare);
        }

        if (engine is null or "sqlite")
        {
            await using var file = await BenchDatabase.CreateAsync("sqlite");
            await file.LoadSampleAsync(SampleMembers);
            await Customers.AddAsync(file, Most, plan.Prefectures);
            var bare = await BareSqlite.RunAsync(file, flows, table);
            await MeasureAsync(plan, file, clients, seconds, table, plan.ReachOnFile, bare);
        }
    }

    private static async Task MeasureAsync(FlowPlan plan, BenchDatabase db, int clients, int seconds, FigureTable table, double reach, BareRun bare)
    {
        var what = $"{db.Settings.Engine}, {plan.Name}";
        await using var service = await StartAsync(db);
        var tokens = await TokensAsync(service, plan);
        Task Flow(int client, int number) => plan.Flow(service, tokens[number % tokens.Length], number);
        await Latencies.MeasureAsync(clients, WarmUpTime, Recorded, Recorded + WarmUp, Flow);
        var before = service.ProcessorTime;
        var http = await Latencies.MeasureAsync(clients, TimeSpan.FromSeconds(seconds), Recorded + WarmUp, Most, Flow);
        var ratio = http.PerSecond / bare.PerSecond;
        table.Add($"{what}: the bare statements, a second; median / p99", $"{FigureTable.Number(bare.PerSecond)}; {bare.Latency}");
        table.Add($"{what}: over HTTP, {clients} clients, a second; median / p99", $"{FigureTable.Number(http.PerSecond)}; {http}");
        table.Add($"{what}: processor time of the service, each", $"{(service.ProcessorTime - before).TotalMilliseconds / http.Count:0.0} ms");
        table.Add($"{what}: HTTP ÷ bare statements", $"{ratio:0.00}", $"≥ {reach:0.0}", ratio >= reach);
        table.Add($"{what}: p99 ÷ median", $"{http.P99 / http.Median:0.0}", "≤ 5", http.P99 <= 5 * http.Median);
    }

    private static async Task<RecordedFlows> RecordAsync(BenchDatabase db, FlowPlan plan)
    {
        await db.LoadSampleAsync(SampleMembers);
        await Customers.AddAsync(db, Most, plan.Prefectures);
        await Pgbench.KeepCopyAsync(db);
        var log = await ServerLog.StartAsync(db);
        await using (var service = await StartAsync(db))
        {
            var tokens = await TokensAsync(service, plan);
            for (var number = 0; number < Recorded; number++)
            {
                await log.MarkAsync();
                await plan.Flow(service, tokens[number % tokens.Length], number);
            }

            await log.MarkAsync();
        }

        return RecordedFlows.Of(await log.EndAsync());
    }

    private static Task<ServiceProcess> StartAsync(BenchDatabase db) => ServiceProcess.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Campaigns.Api.dll"),
        new Dictionary<string, string>(db.Environment) { ["Jobs__Enabled"] = "false" },
        "/health/ready",
        "--data", db.Folder);

    private static async Task<string[]> TokensAsync(ServiceProcess service, FlowPlan plan) =>
        await Task.WhenAll(Enumerable.Range(0, plan.Prefectures).Select(n => service.SignInAsync(Customers.ClerkOf(n))));
}
