using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaigns.Rules.Definitions;
using Shared.SampleCampaigns;

namespace Campaigns.Rules.Tests.Schema;

/// <summary>The bounds in the schema are those of the validator: wherever a sample sets such a field, beyond them there is a fault.</summary>
public sealed partial class SchemaBoundTests
{
    public static TheoryData<string> Names() => [.. SchemaBounds.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Bound_Passed_IsAFaultOfTheValidator(string name)
    {
        var bounds = SchemaBounds.Of(name)!.Value;
        var set = 0;
        foreach (var code in SampleCampaign.Codes)
        {
            foreach (var path in Paths(JsonNode.Parse(SampleCampaign.Json(code))!, name))
            {
                set++;
                Faults(code, path, bounds.Max + 1).ShouldContain($"{path} not-between", $"{code}");
                Faults(code, path, bounds.Min - 1).ShouldContain($"{path} not-between", $"{code}");
                Faults(code, path, bounds.Max).ShouldNotContain($"{path} not-between", $"{code}");
            }
        }

        set.ShouldBePositive($"no sample sets {name}");
    }

    private static IEnumerable<string> Faults(string code, string path, long value)
    {
        var root = JsonNode.Parse(SampleCampaign.Json(code))!;
        Find(root, path)[path[(path.LastIndexOf('.') + 1)..]] = value;
        return DefinitionValidator.Validate(DefinitionJson.Read(root.ToJsonString())).Select(e => $"{e.Path} {e.Code}");
    }

    private static IEnumerable<string> Paths(JsonNode node, string name) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == name ? [Written($"{o.GetPath()}.{name}")] : p.Value is null ? [] : Paths(p.Value, name)),
        JsonArray a => a.SelectMany(e => e is null ? [] : Paths(e, name)),
        _ => [],
    };

    /// <summary>JSON's <c>$.offers[0].x</c> as the validator writes it.</summary>
    private static string Written(string path) => path[2..];

    private static JsonNode Find(JsonNode root, string path) =>
        Step().Matches(path).SkipLast(1).Aggregate(root, (n, step) => int.TryParse(step.Value, out var i) ? n[i]! : n[step.Value]!);

    [GeneratedRegex("[A-Za-z]+|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Step();
}
