using Campaigns.Application.Imports;
using Campaigns.Application.Sample;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Imports;

/// <summary>Named lists: a file holds its lists whole.</summary>
public sealed class ListImportTests
{
    private const string ByPhone = "list|phone";

    private const string Standing = """
        SELECT l.code || ' ' || p.phone
        FROM member_list_entry e
        JOIN member_list l ON l.id = e.list_id
        JOIN member_phone p ON p.member_id = e.member_id
        WHERE p.to_on IS NULL
        ORDER BY 1
        """;

    [Theory, Engines]
    public async Task Import_Lists_ReplaceWhatTheyHeldAndNothingElse(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        string[] rows = [$"invited|{SampleMembers.Gold}", $"invited|{SampleMembers.Silver}", $"staff|{SampleMembers.Gold}", $"invited|{SampleMembers.Gold}"];
        (await world.ImportAsync(ImportKind.Lists, ByPhone, rows)).Select(r => r.Status)
            .ShouldBe([LineStatus.Created, LineStatus.Created, LineStatus.Created, LineStatus.Unchanged]);

        var (summary, lines) = await world.TryImportAsync(
            Actors.Actor.System, ImportKind.Lists, ByPhone, $"invited|{SampleMembers.Diamond}", $"invited|{SampleMembers.Silver}", "invited|13900000000");
        lines.Select(l => l.Code ?? l.Status.ToString()).ShouldBe(["Created", "Unchanged", "import-holder-unknown"]);
        summary.Value!.Removed.ShouldBe(1);
        (await world.Db.QueryAsync<string>(Standing)).ShouldBe(
            [$"invited {SampleMembers.Diamond}", $"invited {SampleMembers.Silver}", $"staff {SampleMembers.Gold}"]);
    }

    [Theory, Engines]
    public async Task Import_CorrectedRows_OnlyAdd(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        await world.ImportAsync(ImportKind.Lists, ByPhone, $"invited|{SampleMembers.Gold}");
        var (summary, _) = await world.TryImportAsync(
            Actors.Actor.System, ImportKind.Lists, "reject_line|reject_code|reject_message|list|phone", $"4|field-phone|x|invited|{SampleMembers.Silver}");
        (summary.Value!.Created, summary.Value!.Removed).ShouldBe((1, 0));
        (await world.Db.QueryAsync<string>(Standing)).ShouldBe([$"invited {SampleMembers.Gold}", $"invited {SampleMembers.Silver}"]);
    }

    [Theory, Engines]
    public async Task Import_ByMemberId_FindsTheMember(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var id = await world.Db.ScalarAsync<long>($"SELECT member_id FROM member_phone WHERE phone = '{SampleMembers.Gold}'");
        string[] rows = [$"invited||{id}", "invited||1", $"in vited||{id}", "invited||", "invited||0"];
        (await world.ImportAsync(ImportKind.Lists, "list|phone|member_id", rows)).Select(r => r.Code ?? r.Status.ToString())
            .ShouldBe(["Created", "import-member-unknown", "field-code", "field-required", "field-number"]);
        (await world.Db.QueryAsync<string>(Standing)).ShouldBe([$"invited {SampleMembers.Gold}"]);
    }

    [Theory, Engines]
    public async Task Import_FileThatOnlyTakesOff_LeavesAnAuditRecord(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        await world.ImportAsync(ImportKind.Lists, ByPhone, $"invited|{SampleMembers.Gold}", $"invited|{SampleMembers.Silver}");
        await world.ImportAsync(ImportKind.Lists, ByPhone, $"invited|{SampleMembers.Gold}", $"invited|{SampleMembers.Silver}");
        (await Records()).ShouldBe(1);
        await world.ImportAsync(ImportKind.Lists, ByPhone, $"invited|{SampleMembers.Gold}");
        (await Records()).ShouldBe(2);

        Task<long> Records() => world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE subject_kind = 'import-lists'");
    }

    [Fact]
    public async Task Import_FileThatBreaksOff_TakesNobodyOff()
    {
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        await world.ImportAsync(ImportKind.Lists, ByPhone, $"invited|{SampleMembers.Gold}", $"invited|{SampleMembers.Silver}");
        var source = ImportScript.Source(ByPhone, $"invited|{SampleMembers.Gold}") with { IsWhole = () => false };
        (await world.TryImportAsync(Actors.Actor.System, ImportKind.Lists, source)).Summary.Value!.Removed.ShouldBe(0);
    }
}
