using System.Xml.Linq;

namespace Campaigns.Architecture.Tests;

/// <summary>The walls between the projects, as docs and compiler see them: Rules → nothing, Application → Rules, Data and Reports → both, hosts → all.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ExcelNumberFormat"] = [],
        ["Campaigns.Rules"] = [],
        ["Campaigns.Application"] = ["Campaigns.Rules"],
        ["Campaigns.Data"] = ["Campaigns.Application", "Campaigns.Rules"],
        ["Campaigns.Reports"] = ["Campaigns.Application", "Campaigns.Rules", "ExcelNumberFormat"],
        ["Campaigns.Jobs"] = ["Campaigns.Application", "Campaigns.Data", "Campaigns.Reports", "Campaigns.Rules"],
        ["Campaigns.Api"] = ["Campaigns.Application", "Campaigns.Data", "Campaigns.Jobs", "Campaigns.Reports", "Campaigns.Rules"],
    };

    /// <summary>Packages that carry I/O or a framework stay out of the inner layers; analyzers come from the shared properties.</summary>
    private static readonly string[] WithoutPackages = ["Campaigns.Rules", "Campaigns.Application"];

    [Fact]
    public void ProjectFiles_OfTheRepository_ReferenceOnlyWhatTheirLayerMay() =>
        Violations(Repository.Files.Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal) && !f.Path.StartsWith("tests/", StringComparison.Ordinal)
            && !f.Path.StartsWith("bench/", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Assemblies_AsBuilt_ReferenceOnlyWhatTheirLayerMay() =>
        Repository.Products.SelectMany(p => AssemblyViolations(p, AssemblyScan.Of(Repository.AssemblyPath(p)).Assemblies)).ShouldBeEmpty();

    [Theory]
    [InlineData("Campaigns.Rules", "Campaigns.Application")]
    [InlineData("Campaigns.Application", "Campaigns.Data")]
    [InlineData("Campaigns.Reports", "Campaigns.Data")]
    [InlineData("Campaigns.Data", "Campaigns.Jobs")]
    [InlineData("Campaigns.Unknown", "Campaigns.Rules")]
    public void ProjectFiles_PlantedReference_IsFound(string project, string reference)
    {
        var xml = $"""<Project><ItemGroup><ProjectReference Include="../{reference}/{reference}.csproj" /></ItemGroup></Project>""";
        Violations([new SourceFile($"{project}/{project}.csproj", xml)]).ShouldNotBeEmpty();
        AssemblyViolations(project, [reference]).ShouldNotBeEmpty();
    }

    [Fact]
    public void ProjectFiles_PlantedPackageInRules_IsFound()
    {
        const string Xml = """<Project><ItemGroup><PackageReference Include="Dapper" /></ItemGroup></Project>""";
        Violations([new SourceFile("Campaigns.Rules/Campaigns.Rules.csproj", Xml)]).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> projects)
    {
        foreach (var file in projects)
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var items = XDocument.Parse(file.Text).Descendants().ToList();
            var references = items.Where(e => e.Name.LocalName == "ProjectReference")
                .Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value.Replace('\\', '/')));
            foreach (var found in AssemblyViolations(name, references))
                yield return found;
            if (WithoutPackages.Contains(name, StringComparer.Ordinal) && items.Any(e => e.Name.LocalName is "PackageReference" or "FrameworkReference"))
                yield return $"{name} has a package reference";
        }
    }

    private static IEnumerable<string> AssemblyViolations(string project, IEnumerable<string> references) =>
        Allowed.TryGetValue(project, out var allowed)
            ? references.Where(r => Allowed.ContainsKey(r) && !allowed.Contains(r, StringComparer.Ordinal)).Select(r => $"{project} → {r}")
            : [$"{project} is in no layer"];
}
