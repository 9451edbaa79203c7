using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>What a newcomer relies on: short files, folders that are namespaces, one solution with every project, lock files.</summary>
public sealed partial class LayoutTests
{
    private const int MaxLines = 200;

    [Fact]
    public void Files_OfTheRepository_AreShort() => TooLong(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Files_PlantedLongOne_IsFound() =>
        TooLong([new SourceFile("a/B.cs", string.Concat(Enumerable.Repeat("x\n", MaxLines + 1)))]).ShouldNotBeEmpty();

    [Fact]
    public void Namespaces_OfTheRepository_AreFolders() => NamespaceViolations(Repository.CSharp).ShouldBeEmpty();

    [Theory]
    [InlineData("Campaigns.Data/Members/MemberStore.cs", "namespace Campaigns.Data;")]
    [InlineData("Campaigns.Data/Members/MemberStore.cs", "namespace Campaigns.Data.Members { }")]
    public void Namespaces_PlantedOther_IsFound(string path, string text) => NamespaceViolations([new SourceFile(path, text)]).ShouldNotBeEmpty();

    [Fact]
    public void Solution_OfTheRepository_HoldsEveryProjectWithItsLockFile() => ProjectViolations(Repository.Files).ShouldBeEmpty();

    [Theory]
    [InlineData("Campaigns.Extra/Campaigns.Extra.csproj")]
    [InlineData("Campaigns.slnx")]
    public void Solution_PlantedFile_IsFound(string path) => ProjectViolations([.. Repository.Files, new SourceFile(path, "<Project />")]).ShouldNotBeEmpty();

    [Fact]
    public void Solution_PlantedMissingLockFile_IsFound() =>
        ProjectViolations([.. Repository.Files.Where(f => f.Path != "Campaigns.Rules/packages.lock.json")]).ShouldNotBeEmpty();

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal) || f.Name.EndsWith(".ts", StringComparison.Ordinal) || f.Name.EndsWith(".tsx", StringComparison.Ordinal))
            .Where(f => !f.Text.StartsWith("// generated", StringComparison.OrdinalIgnoreCase) && !f.Text.Contains("auto-generated", StringComparison.Ordinal))
            .Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n')))
            .Where(f => f.Lines > MaxLines)
            .Select(f => $"{f.Path}: {f.Lines} lines");

    /// <summary>The folder Money holds the type of that name, which a namespace of the same name would hide.</summary>
    private static IEnumerable<string> NamespaceViolations(IEnumerable<SourceFile> files) =>
        from file in files
        let parts = file.Path.Split('/')[..^1]
        let folder = string.Join('.', parts[0] is "tests" or "bench" ? parts[1..] : parts)
        from Match found in Namespace().Matches(file.Text)
        where found.Value != $"namespace {folder};" && !folder.EndsWith(".Money", StringComparison.Ordinal)
        select $"{file.Path}: {found.Value}";

    private static IEnumerable<string> ProjectViolations(IReadOnlyList<SourceFile> files)
    {
        var solution = files.Single(f => f.Path == "Campaigns.sln").Text.Replace('\\', '/');
        foreach (var project in files.Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            if (!solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
                yield return $"{project.Path} is not in Campaigns.sln";
            if (!files.Any(f => f.Path == Path.GetDirectoryName(project.Path)!.Replace('\\', '/') + "/packages.lock.json"))
                yield return $"{project.Path} has no packages.lock.json";
        }

        foreach (var other in files.Where(f => f.Name.EndsWith(".slnx", StringComparison.Ordinal)))
            yield return $"{other.Path}: the solution is a .sln";
    }

    [GeneratedRegex(@"^namespace [^\r\n]+", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();
}
