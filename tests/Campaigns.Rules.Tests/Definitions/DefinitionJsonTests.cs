using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Definitions;

public sealed class DefinitionJsonTests
{
    [Fact]
    public void Write_ReferenceCampaign_ReadsBackTheSame()
    {
        var written = DefinitionJson.Write(Samples.Reference);
        DefinitionJson.Write(DefinitionJson.Read(written)).ShouldBe(written);
        written.ShouldContain("会员感恩回馈");
    }

    [Fact]
    public void Write_AnyConditions_ReadBackTheSame() => Any.Check(Any.Condition.ArrayOf(), conditions =>
    {
        var written = DefinitionJson.Write(Samples.Reference with { Audience = conditions });
        DefinitionJson.Write(DefinitionJson.Read(written)).ShouldBe(written);
    });

    [Fact]
    public void Read_KindNotFirst_IsUnderstood() =>
        Changed(n => n["audience"] = new JsonArray(JsonNode.Parse("""{ "from": 6, "kind": "on-net-months" }""")))
            .ShouldNotThrow();

    [Theory]
    [InlineData("""{"kind":"no-contract","campaigns":["spring"]}""", """{"kind":"no-contract","kinds":[],"campaigns":["spring"],"on":null}""")]
    [InlineData("""{"kind":"no-arrears","askedAgainAtPayment":true}""", """{"kind":"no-arrears"}""")]
    [InlineData(
        """{"of":{"of":[{"fen":5,"kind":"min-spend"}],"kind":"any"},"kind":"not"}""",
        """{"kind":"not","of":{"kind":"any","of":[{"kind":"min-spend","fen":5}]}}""")]
    public void Read_Condition_IsWrittenWithItsFieldsAlone(string json, string written)
    {
        var condition = JsonSerializer.Deserialize<Condition>(json, DefinitionJson.Options);
        JsonSerializer.Serialize(condition, DefinitionJson.Options).ShouldBe(written);
    }

    public static TheoryData<string, string> Unreadable() => new()
    {
        { "audience", """[{ "in": ["gold"] }]""" },
        { "audience", """[{ "kind": "no-such-kind" }]""" },
        { "audience", """[{ "kind": "tier" }]""" },
        { "audience", """[{ "kind": "tier", "in": ["platinum"] }]""" },
        { "audience", """[{ "kind": "tier", "in": [3] }]""" },
        { "audience", """[{ "kind": "branch", "in": [null] }]""" },
        { "audience", """[{ "kind": "any" }]""" },
        { "audience", """[{ "kind": "any", "of": [null] }]""" },
        { "audience", """[{ "kind": "not", "of": null }]""" },
        { "audience", """[{ "kind": "not", "of": [{ "kind": "no-arrears" }] }]""" },
        { "audience", """[{ "kind": "all", "of": [{ "kind": "no-such-kind" }] }]""" },
        { "audience", "[null]" },
        { "audience", "null" },
        { "audience", """[{ "kind": "no-arrears", "extra": 1 }]""" },
        { "offers", "[null]" },
        { "offers", """[{ "code": "x", "name": "x", "tiers": [], "gifts": [null] }]""" },
        { "offers", """[{ "code": "x", "name": "x", "tiers": [], "depositFen": "200" }]""" },
        { "offers", """[{ "code": "x", "name": "x", "tiers": [], "depositFen": 200.5 }]""" },
        { "quotaPolicy", """{ "totals": [null] }""" },
        { "place", """{ "kind": "home-prefecture", "halls": [null] }""" },
        { "exclusionGroups", "[null]" },
        { "name", "null" },
        { "start", "\"2026-13-01\"" },
        { "schemaVersion", "2" },
        { "unknown", "1" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_DataThatCannotBeMeant_IsRefused(string member, string value) =>
        Changed(n => n[member] = JsonNode.Parse(value)).ShouldThrow<JsonException>();

    /// <summary>Bytes of the reference campaign cut, doubled, changed: read or refused, nothing else.</summary>
    [Fact]
    public void Read_DamagedText_ThrowsNothingButJsonException() => Any.Check(
        from at in Gen.Choose(0, Samples.ReferenceJson.Length - 1)
        from length in Gen.Choose(0, 40)
        from put in Gen.Elements("", "null", "{", "]", "\"", "0", "-", "1e999", "\\ud800", "\ud800", "kind", "$ref", "[[[[", "{\"kind\":1}", "\0")
        select Samples.ReferenceJson[..at] + put + Samples.ReferenceJson[Math.Min(Samples.ReferenceJson.Length, at + length)..],
        text =>
        {
            try
            {
                DefinitionJson.Read(text);
            }
            catch (JsonException)
            {
                // Refused, as it should be.
            }
        });

    /// <summary>Every value of the reference campaign replaced by every other sort of value.</summary>
    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("""{ "kind": {} }""")]
    public void Read_AnyValueReplaced_DecidesOrThrowsJsonException(string put)
    {
        var places = Places(JsonNode.Parse(Samples.ReferenceJson)!).Count();
        places.ShouldBeGreaterThan(80);
        for (var i = 0; i < places; i++)
        {
            var root = JsonNode.Parse(Samples.ReferenceJson)!;
            Places(root).ElementAt(i)(JsonNode.Parse(put));
            try
            {
                DefinitionValidator.Validate(DefinitionJson.Read(root.ToJsonString()));
            }
            catch (JsonException)
            {
                // Refused, as it should be.
            }
        }
    }

    private static IEnumerable<Action<JsonNode?>> Places(JsonNode node) => node switch
    {
        JsonObject o => o.ToArray().SelectMany(p => Inside(v => o[p.Key] = v, p.Value)),
        JsonArray a => Enumerable.Range(0, a.Count).SelectMany(i => Inside(v => a[i] = v, a[i])),
        _ => [],
    };

    private static IEnumerable<Action<JsonNode?>> Inside(Action<JsonNode?> set, JsonNode? value) =>
        value is null ? [set] : Places(value).Prepend(set);

    private static Action Changed(Action<JsonNode> change) => () =>
    {
        var root = JsonNode.Parse(Samples.ReferenceJson)!;
        change(root);
        DefinitionJson.Read(root.ToJsonString());
    };
}
