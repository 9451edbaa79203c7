using System.Text.Json.Nodes;
using Campaigns.Rules.Tests.Support;
using Shared;
using Shared.SampleCampaigns;

namespace Campaigns.Rules.Tests.Schema;

public sealed class DefinitionSchemaTests
{
    private const string Kept = "docs/campaign.schema.json";

    [Fact]
    public void Schema_Kept_IsThatOfTheModel()
    {
        var made = DefinitionSchema.Write();
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA") == "1")
            File.WriteAllText(Repository.PathOf(Kept), made);
        (File.ReadAllText(Repository.PathOf(Kept)) == made).ShouldBeTrue($"{Kept} is not the schema of the model; UPDATE_SCHEMA=1 rewrites it");
    }

    [RequiresFact("jsonschema")]
    public async Task Samples_AreAllValid()
    {
        var codes = SampleCampaign.Codes.Append("thank-you-members").ToArray();
        var valid = await SchemaValidator.ValidAsync([.. codes.Select(SampleCampaign.Json)]);
        codes.Where((_, i) => !valid[i]).ShouldBeEmpty();
    }

    /// <summary>Every name in every sample misspelt, one after another, and every word that must be one of a few.</summary>
    [RequiresFact("jsonschema")]
    public async Task TypingMistakes_AreAllRefused()
    {
        string[] mistakes = [.. SampleCampaign.Codes.SelectMany(c => Mistakes(SampleCampaign.Json(c)))];
        mistakes.Length.ShouldBeGreaterThan(500);
        var valid = await SchemaValidator.ValidAsync(mistakes);
        mistakes.Where((_, i) => valid[i]).ShouldBeEmpty();
    }

    [RequiresFact("jsonschema")]
    public async Task ValuesOfAnotherSort_AreRefused()
    {
        var good = SampleCampaign.Json("deposit-bands");
        string[] documents =
        [
            good.Replace("10000", "\"10000\"", StringComparison.Ordinal), good.Replace("10000", "100.5", StringComparison.Ordinal),
            good.Replace("2026-11-01", "2026-11-31", StringComparison.Ordinal), good.Replace("\"gold\"", "\"golden\"", StringComparison.Ordinal),
            good.Replace("\"no-arrears\"", "\"no-debts\"", StringComparison.Ordinal), good.Replace("deposit-bands", "Deposit Bands", StringComparison.Ordinal),
            "[]", "{}",
        ];
        (await SchemaValidator.ValidAsync(documents)).ShouldAllBe(v => !v);
    }

    private static IEnumerable<string> Mistakes(string json)
    {
        for (var i = 0; Misspell(JsonNode.Parse(json)!, i) is { } mistaken; i++)
            yield return mistaken;
    }

    /// <summary>The document with the name of its <paramref name="n"/>th property misspelt; null when there are not so many.</summary>
    private static string? Misspell(JsonNode root, int n)
    {
        var owner = Objects(root).SelectMany(o => o.Select(p => (Object: o, p.Key))).ElementAtOrDefault(n);
        if (owner.Object is null)
            return null;
        var value = owner.Object[owner.Key];
        owner.Object.Remove(owner.Key);
        owner.Object[owner.Key + "s"] = value;
        return root.ToJsonString();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
