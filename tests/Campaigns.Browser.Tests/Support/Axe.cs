using System.Text.Json;

namespace Campaigns.Browser.Tests.Support;

/// <summary>axe-core, as the console's packages hold it, run inside a page: what it finds serious or critical of WCAG 2.2 AA.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Script = new(() => File.ReadAllTextAsync(Path.Combine(Repository.Console, "node_modules", "axe-core", "axe.min.js")));

    private const string Run = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
          return found.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
            .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary}`));
        }
        """;

    /// <summary>Evaluated rather than added as a script, which the content security policy would refuse.</summary>
    public static async Task ShouldBeAccessibleAsync(this Screen screen)
    {
        await screen.Page.EvaluateAsync(await Script.Value);
        var found = await screen.Page.EvaluateAsync<JsonElement>(Run);
        found.EnumerateArray().Select(f => f.GetString()).ShouldBeEmpty();
    }
}
