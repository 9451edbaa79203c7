using Campaigns.Application.Exports;
using Campaigns.Application.Sample;
using Campaigns.Jobs.Exports;
using Campaigns.Jobs.Tests.Imports;
using Campaigns.TestKit;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Jobs.Tests.Exports;

/// <summary>What is written out can be read in again.</summary>
public sealed class ExportVerbTests : IDisposable
{
    private static readonly string[] Importable = ["branches", "managers", "members", "contracts", "usage", "lists", "serials"];

    private readonly string _folder = TestFolder.Create("campaigns-export-");

    [Theory, Engines]
    public async Task Export_ThenImportIntoAnEmptyDatabase_GivesTheSameData(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 150);
        await world.Db.ExecuteAsync("UPDATE member SET name = '=HYPERLINK(\"x\"),\"引号\"' WHERE id = (SELECT MIN(id) FROM member)");
        await world.Db.ExecuteAsync("INSERT INTO member_list (id, code, loaded_at) VALUES (1, 'invited', 0)");
        await world.Db.ExecuteAsync("INSERT INTO member_list_entry (member_id, list_id) SELECT id, 1 FROM member WHERE tier = 'gold'");
        var first = await ExportAsync(world, "first");
        await using var copy = await SampleWorld.CreateAsync(engine);
        foreach (var kind in Importable)
        {
            var (code, said) = await ImportFolder.ImportAsync(copy, kind, Path.Combine(first, $"{kind}.csv"));
            code.ShouldBe(0, said);
        }

        var second = await ExportAsync(copy, "second");
        foreach (var kind in Importable)
            (await LinesAsync(second, kind)).ShouldBe(await LinesAsync(first, kind), kind);
    }

    [Fact]
    public async Task Export_BothEngines_WriteTheSameSample()
    {
        var exports = new List<string>();
        foreach (var engine in new EnginesAttribute().GetData(null!).Select(d => (TestEngine)d[0]))
        {
            await using var world = await SampleWorld.LoadedAsync(engine, 150);
            exports.Add(await ExportAsync(world, engine.ToString()));
        }

        foreach (var kind in Importable)
            (await LinesAsync(exports[^1], kind)).ShouldBe(await LinesAsync(exports[0], kind), kind);
    }

    [Theory, Engines]
    public async Task Export_OfEnrolments_NamesThemByNumber(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var number = await world.ReserveAsync(SampleMembers.Diamond);
        var folder = await ExportAsync(world, "enrolments");
        (await LinesAsync(folder, "enrolments"))[1].ShouldStartWith($"{number},thank-you-members,1,{SampleMembers.Diamond},diamond,diamond,reserved,650101,65010101,M65010101,hq,20000,0,2026-11-02,");
        (await LinesAsync(folder, "transfers")).Length.ShouldBe(1);
        Directory.EnumerateFiles(folder).Count().ShouldBe(ExportTables.All.Count);
    }

    [Fact]
    public async Task Export_IntoAUsedFolder_IsRefused()
    {
        await using var world = await SampleWorld.CreateAsync(TestEngine.Sqlite);
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.txt"), "mine");
        await using var said = new StringWriter();
        (await new ExportVerb(world.Get<ExportDataUseCase>()).RunAsync([_folder], said, default)).ShouldBe(1);
        Directory.EnumerateFileSystemEntries(_folder).Count().ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<string[]> LinesAsync(string folder, string kind) => File.ReadAllLinesAsync(Path.Combine(folder, $"{kind}.csv"));

    private async Task<string> ExportAsync(SampleWorld world, string name)
    {
        var folder = Path.Combine(_folder, name);
        await using var said = new StringWriter();
        (await new ExportVerb(world.Get<ExportDataUseCase>()).RunAsync([folder], said, default)).ShouldBe(0, said.ToString());
        return folder;
    }
}
