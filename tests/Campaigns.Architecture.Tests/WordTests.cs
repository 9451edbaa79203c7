using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>The repository speaks of the product alone: no tracker numbers, no paths of somebody's machine, nothing left to do, nothing that waits by the clock.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Texts_OfTheRepository_SpeakOfTheProductAlone() => Repository.Files.Where(f => !f.Path.EndsWith(nameof(WordTests) + ".cs", StringComparison.Ordinal)).SelectMany(Violations).ShouldBeEmpty();

    [Theory]
    [InlineData("docs/x.md", "as asked in issue #12")]
    [InlineData("docs/x.md", "see #7.")]
    [InlineData("README.md", "run /home/someone/campaigns/run.sh")]
    [InlineData("README.md", "run /root/run.sh")]
    [InlineData("Campaigns.Api/X.cs", "// TODO: later")]
    [InlineData("tests/X/Y.cs", "await Task.Delay(100);")]
    [InlineData("Campaigns.Api/X.cs", "#region Endpoints")]
    [InlineData("Campaigns.Api/X.cs", "throw new NotImplementedException();")]
    public void Texts_PlantedWord_IsFound(string path, string text) => Violations(new SourceFile(path, text)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("Campaigns.Console/app.css", "color: #123;")]
    [InlineData("Campaigns.Api/X.cs", "$\"{n:#,##0}\"")]
    public void Texts_OrdinaryOnes_AreNot(string path, string text) => Violations(new SourceFile(path, text)).ShouldBeEmpty();

    private static IEnumerable<string> Violations(SourceFile file)
    {
        var found = Word().Matches(file.Text).AsEnumerable();
        if (Path.GetExtension(file.Path) is ".cs" or ".md" or ".sql")
            found = found.Concat(Tracker().Matches(file.Text));
        if (Path.GetExtension(file.Path) is ".cs")
            found = found.Concat(Code().Matches(file.Text));
        return found.Select(m => $"{file.Path}: {m.Value}");
    }

    [GeneratedRegex(@"(?<![\w.])/(work|root|home)/\w|\bTODO\b|\bFIXME\b|\bHACK\b|language model|coding assistant", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w&(\[""'{:;])#[1-9]\d{0,3}\b(?!\s*[;,{])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tracker();

    [GeneratedRegex(@"#region\b|NotImplementedException\(|\bTask\.Delay\(\s*\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
