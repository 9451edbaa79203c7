using Campaigns.Application.Imports;
using Campaigns.Application.Sample;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Imports;

/// <summary>Members by number: new, changed, reissued, and what is refused.</summary>
public sealed class MemberImportTests
{
    private const string Row = "18600000001|||会员甲|gold|active|650101|M65010101|2020-05-01|12000|0|low-usage|2026-11-02T08:00:00+08:00";

    [Theory, Engines]
    public async Task Import_NewMember_IsThereWithNumberAndManager(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row)).Single().Status.ShouldBe(LineStatus.Created);
        (await world.Db.QueryAsync<string>(
            """
            SELECT m.name || ' ' || m.tier || ' ' || p.from_on || ' ' || r.code || ' ' || a.from_on
            FROM member m
            JOIN member_phone p ON p.member_id = m.id
            JOIN retention_manager r ON r.id = m.manager_id
            JOIN member_manager a ON a.member_id = m.id AND a.manager_id = r.id AND a.to_on IS NULL
            WHERE p.phone = '18600000001'
            """)).ShouldBe(["会员甲 gold 2020-05-01 M65010101 2026-11-02"]);
    }

    [Theory, Engines]
    public async Task Import_SameFileAgain_ChangesNothing(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row);
        var audits = await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record");
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row)).Single().Status.ShouldBe(LineStatus.Unchanged);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record")).ShouldBe(audits);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE action = 'import'")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Import_AnotherManager_KeepsTheHistory(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        await world.ImportAsync(ImportKind.Managers, "code|name|county", "M65010177|维系77组|650101", "M65010178|维系78组|650101");
        var results = await world.ImportAsync(
            ImportKind.Members,
            ImportScript.Members,
            Row,
            Row.Replace("M65010101", "M65010177").Replace("11-02T", "11-10T"),
            Row.Replace("M65010101", "M65010178").Replace("11-02T", "11-10T"),
            Row.Replace("M65010101", "").Replace("11-02T", "11-20T"));
        results.Select(r => r.Status).ShouldBe([LineStatus.Created, LineStatus.Updated, LineStatus.Updated, LineStatus.Updated]);

        // One chunk leaves its last word; the next files' changes are told apart by their dates.
        await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row.Replace("M65010101", "M65010177").Replace("11-02T", "11-25T"));
        (await HistoryAsync(world)).ShouldBe(["M65010177 2026-11-25 "]);
        await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row.Replace("M65010101", "M65010178").Replace("11-02T", "12-01T"));
        await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row.Replace("M65010101", "").Replace("11-02T", "12-01T"));
        (await HistoryAsync(world)).ShouldBe(["M65010177 2026-11-25 2026-11-30", " 2026-12-01 "]);
    }

    [Theory, Engines]
    public async Task Import_OlderFacts_AreRefused(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row);
        var older = Row.Replace("gold", "silver").Replace("11-02T", "11-01T");
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, older)).Single().Code.ShouldBe("import-facts-older");
    }

    [Theory, Engines]
    public async Task Import_NumberOfAnActiveMember_IsReissuedOnlyAfterTheirClosing(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var next = Row.Replace("18600000001|", "18600000001|2026-11-02").Replace("会员甲", "会员乙").Replace("2026-11-02|||", "2026-11-02||");
        var closed = Row.Replace("active", "closed");
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row, next)).Select(r => r.Code).ShouldBe([null, "import-number-in-use"]);
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, closed, next)).Select(r => r.Status)
            .ShouldBe([LineStatus.Updated, LineStatus.Created]);
        (await world.Db.QueryAsync<string>(
            """
            SELECT m.name || ' ' || p.from_on || ' ' || COALESCE(p.to_on, '')
            FROM member m JOIN member_phone p ON p.member_id = m.id WHERE p.phone = '18600000001' ORDER BY p.from_on
            """)).ShouldBe(["会员甲 2020-05-01 2026-11-01", "会员乙 2026-11-02 "]);
    }

    [Theory, Engines]
    public async Task Import_BadRowsAmongGood_AreTheOnlyOnesRejected(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var results = await world.ImportAsync(
            ImportKind.Members,
            ImportScript.Members,
            Row,
            Row.Replace("18600000001", "12345"),
            Row.Replace("|gold|", "|platinum|"),
            Row.Replace("|650101|", "|6501|"),
            Row.Replace("M65010101", "M65020101"),
            Row.Replace("M65010101", "M99"),
            Row.Replace("2020-05-01", "01/05/2020"),
            Row.Replace("12000", "12.5"),
            Row.Replace("|0|", "|no|"),
            Row.Replace("low-usage", "低"),
            Row.Replace("+08:00", ""),
            Row.Replace("|||会员甲", "||2019-01-01|会员甲"),
            Row + "|",
            Row.Replace("会员甲", ""),
            Row.Replace("18600000001", "18600000002"));
        results.Select(r => r.Code).ShouldBe(
        [
            null, "field-phone", "field-choice", "import-county-unknown", "import-manager-other-county", "import-manager-unknown", "field-date", "field-number",
            "field-flag", "field-codes", "field-instant", "field-before", "row-columns", "field-required", null,
        ]);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM member")).ShouldBe(22);
    }

    [Theory, Engines]
    public async Task Import_MoreThanAChunk_TakesAll(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var rows = Enumerable.Range(0, 2_500).Select(i => Row.Replace("18600000001", $"1870000{i:0000}")).ToArray();
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, rows)).ShouldAllBe(r => r.Status == LineStatus.Created);
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, rows)).ShouldAllBe(r => r.Status == LineStatus.Unchanged);
    }

    private static Task<IReadOnlyList<string>> HistoryAsync(SampleWorld world) => world.Db.QueryAsync<string>(
        """
        SELECT COALESCE(r.code, '') || ' ' || a.from_on || ' ' || COALESCE(a.to_on, '')
        FROM member_manager a
        JOIN member_phone p ON p.member_id = a.member_id
        LEFT JOIN retention_manager r ON r.id = a.manager_id
        WHERE p.phone = '18600000001'
        ORDER BY a.from_on
        """);
}
