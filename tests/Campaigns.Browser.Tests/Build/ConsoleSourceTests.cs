using Campaigns.Browser.Tests.Support;
using Shared;

namespace Campaigns.Browser.Tests.Build;

/// <summary>What the console's own tools say of its sources.</summary>
public sealed class ConsoleSourceTests
{
    [RequiresFact("node")]
    public Task Types_OfTheConsole_AreSound() => ShouldPassAsync("types");

    [RequiresFact("node")]
    public Task Lint_OfTheConsole_FindsNothing() => ShouldPassAsync("lint");

    [RequiresFact("node")]
    public Task Tests_OfTheConsole_Pass() => ShouldPassAsync("test");

    [RequiresFact("node")]
    public async Task Client_OfTheConsole_IsMadeFromThePublishedDocument()
    {
        var made = Path.Combine(Path.GetTempPath(), $"campaigns-schema-{Guid.NewGuid():N}.d.ts");
        var document = Path.Combine(Repository.Root, "Campaigns.Api", "openapi.json");
        var (exitCode, output) = await NodeTool.RunAsync("npx", "openapi-typescript", document, "--output", made);
        exitCode.ShouldBe(0, output);
        var live = await File.ReadAllTextAsync(made);
        File.Delete(made);
        var kept = await File.ReadAllTextAsync(Path.Combine(Repository.Console, "src", "api", "schema.d.ts"));
        (kept == live).ShouldBeTrue("src/api/schema.d.ts is stale; npm run client rewrites it");
    }

    private static async Task ShouldPassAsync(string script)
    {
        var (exitCode, output) = await NodeTool.RunAsync("npm", "run", "--silent", script);
        exitCode.ShouldBe(0, output);
    }
}
