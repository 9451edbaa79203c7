using System.Globalization;
using Campaigns.Application.Imports.ImportFile;
using Campaigns.Bench.Services;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Imports;
using Campaigns.Jobs.Startup;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench.Import;

/// <summary>
/// A members file taken over by the worker's verb, in this process. Beside it the rows that the import left, the same in every field, loaded by the engine
/// alone into the same tables of a second database with every key, index and foreign key; and the file as it is, into one table of texts without any.
/// </summary>
internal static class ImportBench
{
    private const double Limit = 2;
    private const int SampleMembers = 600;

    private static readonly string[] Tables = ["member", "member_phone", "member_manager"];

    public static async Task RunAsync(int members, string? engine, FigureTable table)
    {
        foreach (var name in new[] { "sqlite", "postgresql" }.Where(e => engine is null || e == engine))
        {
            await using var db = await BenchDatabase.CreateAsync(name);
            await using var bare = await BenchDatabase.CreateAsync(name);
            await db.LoadSampleAsync(SampleMembers);
            await bare.LoadSampleAsync(SampleMembers);
            var file = Path.Combine(db.Folder, "members.csv");
            await MembersFile.WriteAsync(db, file, members);
            var firstId = await db.ScalarAsync<long>("SELECT next_id FROM id_block WHERE name = 'id'");

            var import = await ImportAsync(db, file);
            var written = await db.ScalarAsync<long>("SELECT COUNT(*) FROM member") - SampleMembers;
            if (written != members)
                throw new InvalidOperationException($"{written} of {members} members were written");
            var rows = await BareAsync(db, bare, firstId);
            var texts = await TextsAsync(bare, file);
            var again = await ImportAsync(db, file);
            Tell(table, name, members, import, rows, texts, again);
        }
    }

    private static void Tell(FigureTable table, string name, int members, Spent import, Spent rows, Spent texts, Spent again)
    {
        table.Add($"{name}: {FigureTable.Number(members)} lines as they are into one table of texts", $"{texts}");
        table.Add($"{name}: the rows that an import leaves, into the same tables", $"{rows}");
        table.Add($"{name}: import", $"{import}");
        table.Add($"{name}: the same file again, nothing to change", $"{again}");
        table.Add($"{name}: import ÷ one table of texts", Ratio(import.Wall / texts.Wall));
        table.Add($"{name}: import ÷ the same rows", Ratio(import.Wall / rows.Wall), "≤ 2", import.Wall / rows.Wall <= Limit);
        // An engine inside the process: all of the work.
        if (name == "sqlite")
            table.Add($"{name}: import ÷ the same rows, processor time", Ratio(import.Processor / rows.Processor));
    }

    private static async Task<Spent> BareAsync(BenchDatabase db, BenchDatabase bare, long firstId)
    {
        await using var from = await db.ConnectAsync();
        var files = new List<BareFile>();
        foreach (var table in Tables)
            files.Add(await BareImport.DumpAsync(from, db.Folder, table, firstId));
        await using var connection = await bare.ConnectAsync();
        return await BareImport.LoadAsync(connection, [.. files]);
    }

    private static async Task<Spent> TextsAsync(BenchDatabase bare, string file)
    {
        await using var connection = await bare.ConnectAsync();
        await connection.ExecuteAsync($"CREATE TABLE bench_members ({string.Join(", ", MembersFile.Columns.Select(c => c + " TEXT"))})");
        return await BareImport.LoadAsync(connection, new BareFile("bench_members", MembersFile.Columns, file));
    }

    private static async Task<Spent> ImportAsync(BenchDatabase db, string file)
    {
        var embedded = db.Settings.Engine == "sqlite";
        var options = new CampaignsOptions(
            embedded ? DatabaseEngine.Sqlite : DatabaseEngine.Postgresql, embedded ? "" : db.Settings.Connection, db.Folder,
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), JobsEnabled: false, DemoMembers: 0);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCampaigns(options);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseStart>().OpenAsync(DatabaseAccess.Write, default);
        await using var said = new StringWriter(CultureInfo.InvariantCulture);
        var spent = Spent.Start();
        var code = await new ImportVerb(provider.GetRequiredService<ImportFileUseCase>()).RunAsync(["members", file], said, default);
        return code == 0 ? spent.End() : throw new InvalidOperationException($"import: {said}");
    }

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
