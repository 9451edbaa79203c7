using System.Text;
using Campaigns.Application.Sample;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Jobs.Tests.Imports;

/// <summary>Files as people send them: with and without a mark, damaged, in the wrong encoding, half wrong.</summary>
public sealed class ImportVerbTests
{
    private const string Header = "code,name,county";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_Utf8_WithOrWithoutMark_IsRead(bool mark)
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        byte[] start = mark ? [0xEF, 0xBB, 0xBF] : [];
        var file = folder.Write("m.csv", [.. start, .. Encoding.UTF8.GetBytes($"{Header}\nM65010190,\"和平县,维系90组\",650101\n")]);
        (await ImportFolder.ImportAsync(world, "managers", file)).Code.ShouldBe(0);
        (await world.Db.ScalarAsync<string>("SELECT name FROM retention_manager WHERE code = 'M65010190'")).ShouldBe("和平县,维系90组");
        File.Exists(folder.File("m.rejected.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_SomeBadRows_ImportsTheGoodOnesAndKeepsTheOthers()
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        var file = folder.Write("m.csv", Header, "M65010190,甲组,650101", "M65010191,乙组,999999", "M65010192,=丙组,650101", "M65010193,\"丁组,650101", "M65010194,戊组");
        var (code, said) = await ImportFolder.ImportAsync(world, "managers", file);
        code.ShouldBe(1);
        said.ShouldContain("2");
        (await world.Db.ScalarAsync<string>("SELECT name FROM retention_manager WHERE code = 'M65010192'")).ShouldBe("=丙组");
        var rejected = await File.ReadAllLinesAsync(folder.File("m.rejected.csv"));
        rejected[0].ShouldBe($"reject_line,reject_code,reject_message,{Header}");
        rejected[1].ShouldStartWith("3,import-county-unknown,");
        rejected[1].ShouldEndWith(",M65010191,乙组,999999");
        rejected[2].ShouldStartWith("5,row-malformed,");
        rejected[3].ShouldStartWith("6,row-columns,");
        rejected.Length.ShouldBe(4);
    }

    [Fact]
    public async Task Run_RejectedFileAfterCorrection_IsImported()
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        await ImportFolder.ImportAsync(world, "managers", folder.Write("m.csv", Header, "M65010191,乙组,999999"));
        var corrected = folder.Write("again.csv", await File.ReadAllLinesAsync(folder.File("m.rejected.csv")));
        await File.WriteAllTextAsync(corrected, (await File.ReadAllTextAsync(corrected)).Replace("999999\r", "650101\r"));
        (await ImportFolder.ImportAsync(world, "managers", corrected)).Code.ShouldBe(0);
        (await world.Db.ScalarAsync<string>("SELECT name FROM retention_manager WHERE code = 'M65010191'")).ShouldBe("乙组");
    }

    [Fact]
    public async Task Run_AcceptedAfterRejected_RemovesTheOldRejects()
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        await ImportFolder.ImportAsync(world, "managers", folder.Write("m.csv", Header, "M65010191,乙组,999999"));
        await ImportFolder.ImportAsync(world, "managers", folder.Write("m.csv", Header, "M65010191,乙组,650101"));
        File.Exists(folder.File("m.rejected.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_HostileText_ReachesNoTerminal()
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        var file = folder.Write("m.csv", Header, "M65010191,\u001b[2Jx,650101", "\u001b]0;x\u0007,a,650101");
        var (_, said) = await ImportFolder.ImportAsync(world, "managers", file);
        said.Where(c => char.IsControl(c) && c is not ('\r' or '\n')).ShouldBeEmpty();
        (await ImportFolder.ImportAsync(world, "\u001b[2J", file)).Said.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Run_ManyBadRows_ShowsTheFirstAndCountsAll()
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        var file = folder.Write("m.csv", [Header, .. Enumerable.Range(0, 100).Select(i => $"M{i},x,999999")]);
        var (_, said) = await ImportFolder.ImportAsync(world, "managers", file);
        said.Split('\n').Length.ShouldBeLessThan(30);
        said.ShouldContain("80");
        File.ReadLines(folder.File("m.rejected.csv")).Count().ShouldBe(101);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'c', (byte)',', 0xBA, 0xCD, 0xC6, 0xBD }, "UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'c', 0 }, "UTF-8")]
    [InlineData(new byte[0], "表头|header")]
    [InlineData(new byte[] { (byte)'x', (byte)'\n' }, "code")]
    public async Task Run_UnreadableFile_SaysWhy(byte[] bytes, string said)
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.CreateAsync(TestEngine.Sqlite);
        var result = await ImportFolder.ImportAsync(world, "managers", folder.Write("m.csv", bytes));
        result.Code.ShouldBe(1);
        said.Split('|').ShouldContain(s => result.Said.Contains(s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_MissingFile_SaysSo()
    {
        await using var world = await SampleWorld.CreateAsync(TestEngine.Sqlite);
        var (code, said) = await ImportFolder.ImportAsync(world, "members", "/nowhere/x.csv");
        code.ShouldBe(1);
        said.ShouldContain("/nowhere/x.csv");
    }

    [Theory]
    [InlineData("members")]
    [InlineData("nonsense", "x.csv")]
    [InlineData]
    public async Task Run_WrongArguments_AreRefused(params string[] args)
    {
        await using var world = await SampleWorld.CreateAsync(TestEngine.Sqlite);
        (await ImportFolder.ImportAsync(world, args)).Code.ShouldBe(2);
    }

    [Fact]
    public async Task Run_OverlongRow_StopsThere()
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(TestEngine.Sqlite, 20);
        var file = folder.Write("m.csv", Header, "M65010190,甲组,650101", new string('x', 5_000_000), "M65010191,乙组,650101");
        var (code, _) = await ImportFolder.ImportAsync(world, "managers", file);
        code.ShouldBe(1);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM retention_manager WHERE code = 'M65010190'")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Run_ContradictedEnrolment_IsListed(TestEngine engine)
    {
        using var folder = new ImportFolder();
        await using var world = await SampleWorld.LoadedAsync(engine, 20);
        var number = await world.ReserveAsync(SampleMembers.Gold);
        var file = folder.Write("c.csv", "phone,kind,name,starts_on,ends_on", $"{SampleMembers.Gold},contract-plan,新合约,2026-11-01,2027-10-31");
        var (code, said) = await ImportFolder.ImportAsync(world, "contracts", file);
        code.ShouldBe(0);
        said.ShouldContain(number);
        said.ShouldContain("2027-10-31");
    }
}
