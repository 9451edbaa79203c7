using System.Xml.Linq;

namespace Campaigns.Architecture.Tests;

/// <summary>
/// Business time comes from IBusinessClock, system time from TimeProvider. The analyzer bans the static clocks in every project; these
/// tests hold that it stays on, and look at the built assemblies as well.
/// </summary>
public sealed class StaticClockTests
{
    internal static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
    ];

    private static readonly string[] Switches =
        ["RunAnalyzers", "RunAnalyzersDuringBuild", "EnableNETAnalyzers", "TreatWarningsAsErrors", "CheckForOverflowUnderflow", "Nullable"];

    private static readonly string[] MustBan =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Thread.Sleep("];

    [Fact]
    public void Assemblies_AsBuilt_ReadNoStaticClock() =>
        Repository.Products.SelectMany(p => ClockViolations(AssemblyScan.Of(Repository.AssemblyPath(p))).Select(v => $"{p}: {v}")).ShouldBeEmpty();

    [Fact]
    public void Assemblies_PlantedClock_IsFound()
    {
        PlantedUses.StaticClock().ShouldNotBe(default);
        ClockViolations(AssemblyScan.Of(typeof(PlantedUses).Assembly.Location)).ShouldContain("System.DateTime.get_UtcNow");
    }

    [Fact]
    public void BuildSettings_OfTheRepository_BanTheClocksEverywhere() => SettingViolations(Repository.Files).ShouldBeEmpty();

    [Theory]
    [InlineData("BannedSymbols.txt", "")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>")]
    [InlineData("Campaigns.Data/Campaigns.Data.csproj", "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>")]
    [InlineData("tests/X/X.csproj", "<Project><PropertyGroup><NoWarn>RS0030</NoWarn></PropertyGroup></Project>")]
    public void BuildSettings_PlantedGap_IsFound(string path, string text) =>
        SettingViolations([.. Repository.Files.Where(f => f.Path != path), new SourceFile(path, text)]).ShouldNotBeEmpty();

    private static IEnumerable<string> ClockViolations(AssemblyScan scan) => scan.Members.Where(m => Members.Contains(m, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> SettingViolations(IReadOnlyList<SourceFile> files)
    {
        var banned = files.Single(f => f.Path == "BannedSymbols.txt").Text;
        foreach (var member in MustBan.Where(m => !banned.Contains(m, StringComparison.Ordinal)))
            yield return $"BannedSymbols.txt lacks {member}";
        var props = files.Single(f => f.Path == "Directory.Build.props").Text;
        foreach (var needed in new[] { "<TreatWarningsAsErrors>true<", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "BannedSymbols.txt\"" })
        {
            if (!props.Contains(needed, StringComparison.Ordinal))
                yield return $"Directory.Build.props lacks {needed}";
        }

        foreach (var project in files.Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var settings = XDocument.Parse(project.Text).Descendants();
            foreach (var e in settings.Where(e => Switches.Contains(e.Name.LocalName, StringComparer.Ordinal) || e.Value.Contains("RS0030", StringComparison.Ordinal)))
            {
                if (!e.HasElements)
                    yield return $"{project.Path}: {e.Name.LocalName} is set for all projects, not here";
            }
        }
    }
}
