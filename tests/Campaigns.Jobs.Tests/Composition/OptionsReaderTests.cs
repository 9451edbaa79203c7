using Campaigns.Jobs.Composition;
using Microsoft.Extensions.Configuration;

namespace Campaigns.Jobs.Tests.Composition;

public sealed class OptionsReaderTests
{
    [Fact]
    public void Read_NothingConfigured_IsAnEmbeddedDatabaseInChina()
    {
        var options = Read().Value!;
        options.Engine.ShouldBe(DatabaseEngine.Sqlite);
        options.DataDirectory.ShouldBe(Path.GetFullPath("data"));
        options.Zone.Id.ShouldBe("Asia/Shanghai");
        options.JobsEnabled.ShouldBeTrue();
        options.DemoMembers.ShouldBe(20_000);
    }

    [Theory]
    [InlineData("Database:Engine", "mysql")]
    [InlineData("Business:TimeZone", "Moon/Crater")]
    [InlineData("Jobs:Enabled", "perhaps")]
    [InlineData("Demo:Members", "-1")]
    [InlineData("Demo:Members", "many")]
    public void Read_WrongValue_NamesKeyAndValue(string key, string value)
    {
        var refusal = Read((key, value)).Refusal!;
        refusal.Code.ShouldBe("config-value-wrong");
        refusal.Data["key"].ShouldBe(key);
        refusal.Data["value"].ShouldBe(value);
    }

    [Fact]
    public void Read_ServerWithoutConnection_IsRefused() =>
        Read(("Database:Engine", "postgresql")).Refusal!.Code.ShouldBe("config-connection-missing");

    [Fact]
    public void Read_ConnectionInAFile_IsTakenFromThere()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "Host=db;Password=secret\n");
        var options = Read(("Database:Engine", "postgresql"), ("Database:ConnectionStringFile", file)).Value!;
        File.Delete(file);
        options.ConnectionString.ShouldBe("Host=db;Password=secret");
        options.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void Read_ConnectionFileMissing_IsRefused() =>
        Read(("Database:ConnectionStringFile", "/nowhere/connection")).Refusal!.Code.ShouldBe("config-file-unreadable");

    [Fact]
    public void Switches_OfTheCommandLine_AreShortForms()
    {
        var configuration = new ConfigurationBuilder().AddCommandLine(["--data", "/d", "--demo-members", "300"], OptionsReader.Switches).Build();
        var options = OptionsReader.Read(configuration).Value!;
        options.DataDirectory.ShouldBe(Path.GetFullPath("/d"));
        options.DemoMembers.ShouldBe(300);
    }

    private static Application.Results.Result<CampaignsOptions> Read(params (string Key, string Value)[] settings) =>
        OptionsReader.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build());
}
