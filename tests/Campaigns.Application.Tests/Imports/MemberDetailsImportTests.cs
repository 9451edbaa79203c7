using Campaigns.Application.Imports;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Imports;

/// <summary>The facts of a member that a file may leave out.</summary>
public sealed class MemberDetailsImportTests
{
    private const string Header = ImportScript.Members + "|brand|billing|arpu_before_fen|segments";
    private const string Row = "18600000001|||会员甲|gold|active|650101|M65010101|2020-05-01|12000|0|low-usage|2026-11-02T08:00:00+08:00";
    private const string Stored = """
        SELECT m.brand || ' ' || m.billing || ' ' || CAST(m.arpu_before_fen AS VARCHAR(20)) || ' ' || m.segments
        FROM member m
        JOIN member_phone p ON p.member_id = m.id
        WHERE p.phone = '18600000001'
        """;

    [Theory, Engines]
    public async Task Import_Details_AreTakenOverAndKeptByFilesWithoutThem(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        (await world.ImportAsync(ImportKind.Members, Header, Row + "|classic|postpaid|15000|business,newcomer")).Single().Status.ShouldBe(LineStatus.Created);
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members, Row)).Single().Status.ShouldBe(LineStatus.Unchanged);
        (await world.Db.ScalarAsync<string>(Stored)).ShouldBe("classic postpaid 15000 business,newcomer");
        (await world.ImportAsync(ImportKind.Members, ImportScript.Members + "|brand", Row + "|family")).Single().Status.ShouldBe(LineStatus.Updated);
        (await world.Db.ScalarAsync<string>(Stored)).ShouldBe("family postpaid 15000 business,newcomer");
        (await world.ImportAsync(ImportKind.Members, Header, Row + "||||")).Single().Status.ShouldBe(LineStatus.Updated);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM member WHERE name = '会员甲' AND brand IS NULL AND billing IS NULL AND arpu_before_fen IS NULL AND segments IS NULL"))
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("a b|||", "field-code")]
    [InlineData("|monthly||", "field-choice")]
    [InlineData("||-1|", "field-number")]
    [InlineData("|||a,a", "field-codes")]
    public async Task Import_DetailsThatCannotBeMeant_AreRejected(string cells, string code)
    {
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        (await world.ImportAsync(ImportKind.Members, Header, $"{Row}|{cells}")).Single().Code.ShouldBe(code);
    }
}
