using System.Text;
using System.Text.Json.Nodes;

namespace Campaigns.Rules.Tests.Fuzz;

/// <summary>Damages a JSON document as a careless hand or a broken disk might; the same random numbers do the same damage.</summary>
internal sealed class Mutation(Random random)
{
    /// <summary>Half a character: not to be had as a value, so it is put into the text at the end.</summary>
    private const string LoneSurrogate = "@half@";

    private static readonly string[] Values =
    [
        "null", "{}", "[]", "[null]", "[[]]", "true", "\"\"", "\" \"", "0", "-1", "1", "28", "29", "120", "100000000", "2147483647", "-2147483648", "2147483648",
        "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1e5", "1e999", "0.5", "-0", "\"0001-01-01\"", "\"9999-12-31\"",
        "\"2026-02-30\"", "\"9998-12\"", "\"9999-12\"", "\"2026-11\"", "\"gold\"", "\"Gold\"", "\"none\"", "\"listed\"", "\"at-end\"", "\"after-contract\"",
        "\"fixed-month\"", "\"forfeit\"", "\"unlimited\"", "\"online\"", "\"prepaid\"", "\"tier\"", "\"not\"", $"\"{LoneSurrogate}\"", "\"\\u0000\"", "\"鑫😀\\u202e\"",
        """{"kind":"tier"}""", """{"kind":{}}""", """{"kind":"no-arrears"}""", """{"kind":"not","of":{"kind":"all","of":[]}}""", """{"in":["gold"],"kind":"tier"}""",
        """{"kind":"on-net-months","from":-9,"to":-10}""", """{"$ref":"#"}""", """{"$id":"1","$values":[]}""", """{"kind":"min-spend","fen":-1}""",
        """[{"kind":"channel","in":["hall","hall"]}]""", """{"kind":"has-contract","kinds":["contract-plan"],"endsWithinMonths":2147483647}""",
    ];

    private static readonly string[] Scraps = ["", "null", "{", "}", "[", "]", "\"", ",", ":", "0", "-", "1e999", "\\ud800", "\ud800", "$ref", "\0", "//", "\u202e", "[[[[[[["];

    /// <summary>The document with one to four damages.</summary>
    public string Damage(string json)
    {
        var root = JsonNode.Parse(json)!;
        for (var times = random.Next(1, 5); times > 0; times--)
            Change(root);
        var text = root.ToJsonString().Replace(LoneSurrogate, "\\ud800", StringComparison.Ordinal);
        return random.Next(6) switch
        {
            0 => text[..random.Next(text.Length)],
            1 => Scrap(text),
            2 => Twice(text),
            3 => Nested(text),
            _ => text,
        };
    }

    /// <summary>Any text at all, of the letters JSON is made of and others.</summary>
    public string Noise()
    {
        const string letters = "{}[]\",:0123456789.eE+-truefalsn kidoffers码\ud83d\ude00\u0000\\/";
        var text = new StringBuilder();
        for (var length = random.Next(200); length > 0; length--)
            text.Append(letters[random.Next(letters.Length)]);
        return text.ToString();
    }

    private void Change(JsonNode root)
    {
        var containers = Containers(root).ToArray();
        switch (containers[random.Next(containers.Length)])
        {
            case JsonArray a: Change(a, containers); break;
            case JsonObject o: Change(o, containers); break;
        }
    }

    private void Change(JsonObject o, JsonNode[] containers)
    {
        if (o.Count == 0)
        {
            o["kind"] = Value();
            return;
        }

        var name = o.ElementAt(random.Next(o.Count)).Key;
        switch (random.Next(4))
        {
            case 0: o.Remove(name); break;
            case 1: o[name + "s"] = Value(); break;
            case 2: o[name] = containers[random.Next(containers.Length)].DeepClone(); break;
            default: o[name] = Value(); break;
        }
    }

    private void Change(JsonArray a, JsonNode[] containers)
    {
        switch (random.Next(4))
        {
            case 0 when a.Count > 0: a.RemoveAt(random.Next(a.Count)); break;
            case 1 when a.Count > 0: a.Add(a[random.Next(a.Count)]?.DeepClone()); break;
            case 2: a.Add(containers[random.Next(containers.Length)].DeepClone()); break;
            default: a.Insert(random.Next(a.Count + 1), Value()); break;
        }
    }

    private JsonNode? Value() => JsonNode.Parse(Values[random.Next(Values.Length)]);

    private string Scrap(string text)
    {
        var at = random.Next(text.Length);
        return text[..at] + Scraps[random.Next(Scraps.Length)] + text[Math.Min(text.Length, at + random.Next(20))..];
    }

    /// <summary>A piece of the text repeated in its place: doubled names among other things.</summary>
    private string Twice(string text)
    {
        var (at, length) = (random.Next(text.Length), random.Next(60));
        return string.Concat(text.AsSpan(0, at), text.AsSpan(at, Math.Min(length, text.Length - at)), text.AsSpan(at));
    }

    /// <summary>Exceptions from exceptions from exceptions, properly closed.</summary>
    private string Nested(string text)
    {
        var depth = random.Next(1, random.Next(2) == 0 ? 30 : 3000);
        var nested = string.Concat(Enumerable.Repeat("{\"kind\":\"not\",\"of\":", depth)) + "{\"kind\":\"no-arrears\"}" + new string('}', depth);
        return text.Replace("\"audience\":[", $"\"audience\":[{nested},", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Containers(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Containers(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Containers).Prepend(a),
        _ => [],
    };
}
