namespace Campaigns.Architecture.Tests;

/// <summary>Rules are a pure function of what they are given: no files, no network, no database, no clock, no chance.</summary>
public sealed class PureRulesTests
{
    private static readonly string[] ForbiddenNamespaces = ["System.IO.", "System.Net.", "System.Data.", "Microsoft.Extensions.", "System.Security.Cryptography."];

    private static readonly string[] ForbiddenTypes =
    [
        "System.TimeProvider", "System.Console", "System.Random", "System.Threading.Thread", "System.Threading.Timer",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
    ];

    private static readonly string[] ForbiddenMembers = [.. StaticClockTests.Members, "System.Guid.NewGuid"];

    /// <summary>What the compiler's iterators ask, to tell whether they are read by the thread that made them.</summary>
    private const string AskedByIterators = "System.Environment.get_CurrentManagedThreadId";

    [Fact]
    public void Rules_AsBuilt_TouchNothingOutside() => Violations(AssemblyScan.Of(Repository.AssemblyPath("Campaigns.Rules"))).ShouldBeEmpty();

    [Fact]
    public void Rules_PlantedFileAndClock_AreFound()
    {
        PlantedUses.FileAndClock(TimeProvider.System).ShouldNotBeNull();
        var found = Violations(AssemblyScan.Of(typeof(PlantedUses).Assembly.Location)).ToList();
        found.ShouldContain("System.IO.File");
        found.ShouldContain("System.TimeProvider");
        found.ShouldContain("System.Guid.NewGuid");
    }

    private static IEnumerable<string> Violations(AssemblyScan scan) =>
        scan.Types.Where(t => ForbiddenTypes.Contains(t, StringComparer.Ordinal)
                || ForbiddenNamespaces.Any(n => t.StartsWith(n, StringComparison.Ordinal)))
            .Concat(scan.Members.Where(m => ForbiddenMembers.Contains(m, StringComparer.Ordinal)
                || (m.StartsWith("System.Environment.", StringComparison.Ordinal) && m != AskedByIterators)))
            .Distinct(StringComparer.Ordinal);
}
