using System.Diagnostics;
using System.Globalization;
using Campaigns.Bench.Recording;
using Campaigns.Bench.Services;

namespace Campaigns.Bench.Query;

/// <summary>
/// Enrolments of one county and month over HTTP, beside the statements on enrolments that the PostgreSQL server logged for the same questions, run through
/// the driver alone. The list is a first page, and apart from it its totals; the branch ledger is a first page and the totals of all its lines.
/// </summary>
internal static class QueryBench
{
    private const int Questions = 120;
    private const int SampleMembers = 600;
    private const double MostTimes = 1.3;
    private const double MostMilliseconds = 50;

    private static readonly (string What, string Path)[] Kinds =
    [
        ("list, first page", "/enrolments"),
        ("list, totals", "/enrolments/totals"),
        ("ledger, first page and totals", "/reports/branch-ledger"),
    ];

    public static async Task RunAsync(int enrolments, string? engine, FigureTable table)
    {
        var statements = new Dictionary<string, List<List<LoggedStatement>>>(StringComparer.Ordinal);
        await using (var server = await BenchDatabase.CreateAsync("postgresql"))
            await RunAsync(server, engine == "sqlite" ? Questions : enrolments, statements, engine == "sqlite" ? null : table);
        if (engine == "postgresql")
            return;
        await using var file = await BenchDatabase.CreateAsync("sqlite");
        await RunAsync(file, enrolments, statements, table);
    }

    private static async Task RunAsync(
        BenchDatabase db, int enrolments, Dictionary<string, List<List<LoggedStatement>>> statements, FigureTable? table)
    {
        await db.LoadSampleAsync(SampleMembers);
        await StoredEnrolments.AddAsync(db, enrolments);
        if (db.Settings.Engine == "postgresql")
            await RecordAsync(db, statements);
        if (table is null)
            return;
        await using var service = await StartAsync(db);
        var token = await service.SignInAsync("auditor");
        foreach (var (what, path) in Kinds)
        {
            // The first round warms both up.
            await BareStatements.RunAsync(db, statements[path]);
            var bare = await BareStatements.RunAsync(db, statements[path]);
            await AskAsync(service, token, path);
            Tell(table, $"{db.Settings.Engine}, {FigureTable.Number(enrolments)} enrolments, county × month: {what}", bare, await AskAsync(service, token, path));
        }
    }

    private static void Tell(FigureTable table, string what, double[] bare, double[] http)
    {
        var ratio = At(http, 0.5) / At(bare, 0.5);
        table.Add($"{what}: bare statements, median / p95", Told(bare));
        table.Add($"{what}: over HTTP, median / p95", Told(http), "p95 < 50 ms", At(http, 0.95) < MostMilliseconds);
        table.Add($"{what}: HTTP ÷ bare", string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00}"), "≤ 1.3", ratio <= MostTimes);
    }

    /// <summary>By a service of its own: sessions that were opened before don't log, those opened now go on logging.</summary>
    private static async Task RecordAsync(BenchDatabase db, Dictionary<string, List<List<LoggedStatement>>> statements)
    {
        var log = await ServerLog.StartAsync(db);
        await using (var service = await StartAsync(db))
        {
            var token = await service.SignInAsync("auditor");
            foreach (var (_, path) in Kinds)
            {
                for (var question = 0; question < Questions; question++)
                {
                    await log.MarkAsync();
                    await service.SendAsync(HttpMethod.Get, token, Address(path, question));
                }
            }

            await log.MarkAsync();
        }

        var all = await log.EndAsync();
        foreach (var (_, path) in Kinds)
        {
            statements[path] = [.. all.Take(Questions).Select(q => q.Where(s => s.Sql.Contains("FROM enrolment e", StringComparison.Ordinal)).ToList())];
            all.RemoveRange(0, Questions);
        }
    }

    private static Task<ServiceProcess> StartAsync(BenchDatabase db) => ServiceProcess.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Campaigns.Api.dll"),
        new Dictionary<string, string>(db.Environment) { ["Jobs__Enabled"] = "false" },
        "/health/ready", "--data", db.Folder);

    private static async Task<double[]> AskAsync(ServiceProcess service, string token, string path)
    {
        var times = new double[Questions];
        for (var question = 0; question < Questions; question++)
        {
            var start = Stopwatch.GetTimestamp();
            await service.SendAsync(HttpMethod.Get, token, Address(path, question));
            times[question] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static string Address(string path, int question)
    {
        var month = (question % 12) + 1;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}?branch={6501 + (question % 15)}0{(question / 15 % 5) + 1}&from=2026-{month:00}-01&to=2026-{month:00}-{DateTime.DaysInMonth(2026, month)}");
    }

    private static double At(double[] times, double share) => times[Math.Min(times.Length - 1, (int)(times.Length * share))];

    private static string Told(double[] times) => string.Create(CultureInfo.InvariantCulture, $"{At(times, 0.5):0.0} / {At(times, 0.95):0.0} ms");
}
