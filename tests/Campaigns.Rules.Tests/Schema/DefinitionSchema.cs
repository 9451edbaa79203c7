using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Tests.Schema;

/// <summary>
/// The JSON schema of campaign data, made from the types that read it and their doc comments. It says how a definition is written; what
/// parts must fit each other is for <see cref="DefinitionValidator"/> to say.
/// </summary>
internal static class DefinitionSchema
{
    private const string CodePattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Complete };

    /// <summary>Fields that are codes of ours, by name.</summary>
    private static readonly string[] Codes = ["code", "contractKind", "choice"];

    /// <summary>The schema as it is published, indented, with a line end.</summary>
    public static string Write()
    {
        var root = DefinitionJson.Options.GetJsonSchemaAsNode(typeof(CampaignDefinition), Exporter).AsObject();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Campaign definition",
        };
        foreach (var (name, value) in root.ToArray())
        {
            root.Remove(name);
            schema[name] = value;
        }

        schema["properties"]!["schemaVersion"]!.AsObject()["const"] = CampaignDefinition.CurrentSchemaVersion;
        schema["$defs"] = new JsonObject { ["condition"] = DefinitionJson.Options.GetJsonSchemaAsNode(typeof(Condition), Exporter) };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(Condition) && context.BaseTypeInfo is null && !context.Path.IsEmpty)
            return new JsonObject { ["$ref"] = "#/$defs/condition" };
        if (schema is not JsonObject node)
            node = [];
        if (context.TypeInfo.Type == typeof(Period) || context.TypeInfo.Type == typeof(Period?))
            node = Month(nullable: context.TypeInfo.Type == typeof(Period?));
        if (context.PropertyInfo is { } property)
            Bound(property.Name, node);
        return Described(node, context);
    }

    private static JsonObject Month(bool nullable) => new()
    {
        ["type"] = nullable ? new JsonArray("string", "null") : "string",
        ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$",
    };

    /// <summary>Bounds that hold wherever a field of that name stands; <see cref="SchemaBoundTests"/> compares them with the validator.</summary>
    private static void Bound(string name, JsonObject node)
    {
        if (Codes.Contains(name))
            (node["pattern"], node["maxLength"]) = (CodePattern, DefinitionErrors.MaxCode);
        if (SchemaBounds.Of(name) is { } bounds)
            (node["minimum"], node["maximum"]) = (bounds.Min, bounds.Max);
    }

    private static JsonObject Described(JsonObject node, JsonSchemaExporterContext context)
    {
        var description = context.PropertyInfo?.AttributeProvider is System.Reflection.MemberInfo member ? DocComments.Of(member) : null;
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        description ??= DocComments.Of(type);
        if (description is not null)
            node.Insert(0, "description", description);
        return node;
    }
}
