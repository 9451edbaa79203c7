using Campaigns.Application.Actors;
using Campaigns.Application.Imports;
using Campaigns.Application.Sample;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Imports;

/// <summary>Branches, managers, usage and serials.</summary>
public sealed class MasterDataImportTests
{
    private const string Branches = "code|name|kind|parent";
    private const string Usage = "phone|month|spend_fen|call_minutes|data_mb";
    private const string Serials = "item|batch|serial|face_fen|cost_fen|received_on|keeper|stamped|item_name|item_kind|item_source";

    [Theory, Engines]
    public async Task Import_Branches_IntoAnEmptyDatabase_MakesTreeAndBook(TestEngine engine)
    {
        await using var world = await SampleWorld.CreateAsync(engine);
        var results = await world.ImportAsync(
            ImportKind.Branches, Branches, "65|区公司|region|", "6501|甲市|prefecture|65", "650101|甲县|county|6501", "65010101|甲厅|hall|650101");
        results.ShouldAllBe(r => r.Status == LineStatus.Created);
        (await world.Db.QueryAsync<string>("SELECT path FROM branch ORDER BY path")).ShouldBe(
            ["/65/", "/65/6501/", "/65/6501/650101/", "/65/6501/650101/65010101/"]);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM book")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Import_Branches_ThatDoNotFit_AreRejected(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var results = await world.ImportAsync(
            ImportKind.Branches, Branches,
            "650101|改名县|county|6501", "650102|和安县分公司|county|6502", "650199|新县|county|6599", "650199|新厅|hall|6501", "66|外区|region|65",
            "650199|新县|county|6501", "650101|改名县|county|6501");
        results.Select(r => r.Code).ShouldBe([null, "import-branch-moved", "import-branch-unknown", "import-branch-parent-kind", "import-branch-root-has-parent", null, null]);
        results.Where(r => r.Code is null).Select(r => r.Status).ShouldBe([LineStatus.Updated, LineStatus.Created, LineStatus.Unchanged]);
        (await world.Db.ScalarAsync<string>("SELECT name FROM branch WHERE code = '650101'")).ShouldBe("改名县");
    }

    [Theory, Engines]
    public async Task Import_Usage_AddsAndCorrects(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        string[] rows =
        [
            $"{SampleMembers.Gold}|2026-11|100|1|2", $"{SampleMembers.Gold}|2026-10|100|1|2", $"{SampleMembers.Gold}|2026-11|200|1|2", "13900000000|2026-11|1|1|1",
            $"{SampleMembers.Gold}|2026-13|1|1|1",
        ];
        (await world.ImportAsync(ImportKind.Usage, Usage, rows)).Select(r => r.Code ?? r.Status.ToString()).ShouldBe(
            ["Created", "Updated", "Updated", "import-holder-unknown", "field-month"]);
        (await world.Db.ScalarAsync<long>("SELECT MAX(spend_fen) FROM member_usage WHERE usage_month = 24322")).ShouldBe(200);
    }

    [Theory, Engines]
    public async Task Import_Serials_TakesThemIntoStock(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        string[] rows =
        [
            "mug|G1|A1|3000|2500|2026-11-01|65010101|0|马克杯|goods|bought", "mug|G1|A2|3000|2500|2026-11-01|65010101|0|||",
            "mug|G1|A3|3000|2400|2026-11-01|65010101|0|||", "mug|G2|A1|3000|2500|2026-11-01|65010101|0|||",
            "cup|G3|A1|3000|2500|2026-11-01|65010101|0|||", "mug|G1|A4|3000|2500|2026-11-01|99|0|||", "mug|G1|A5|0|0|2026-11-01|65010101|0|||",
        ];
        string[] expected = ["Created", "Created", "import-batch-differs", "import-serial-taken", "import-item-unknown", "import-branch-unknown", "field-number"];
        (await world.ImportAsync(ImportKind.Serials, Serials, rows)).Select(r => r.Code ?? r.Status.ToString()).ShouldBe(expected);
        (await world.ImportAsync(ImportKind.Serials, Serials, rows[0], rows[1])).ShouldAllBe(r => r.Status == LineStatus.Unchanged);
        (await world.Db.ScalarAsync<long>(
            "SELECT COUNT(*) FROM gift_serial s JOIN gift_batch g ON g.id = s.batch_id WHERE g.code = 'G1' AND s.state = 'in-stock'")).ShouldBe(2);
    }

    [Theory]
    [InlineData("code|name", "import-header-missing")]
    [InlineData("code|name|county|colour", "import-header-unknown")]
    [InlineData("code|name|county|code", "import-header-twice")]
    public async Task Import_WrongHeaders_AreRefusedWhole(string header, string code)
    {
        await using var world = await SampleWorld.CreateAsync(TestEngine.Sqlite);
        (await world.TryImportAsync(Actor.System, ImportKind.Managers, header)).Summary.Refusal!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("clerk", "forbidden")]
    [InlineData("hq", "forbidden")]
    [InlineData("admin", null)]
    public async Task Import_ByAPerson_NeedsTheAdministrator(string userName, string? code)
    {
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        var actor = await world.PersonAsync(userName);
        (await world.TryImportAsync(actor, ImportKind.Managers, "code|name|county")).Summary.Refusal?.Code.ShouldBe(code);
    }
}
