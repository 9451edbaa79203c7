using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// The written form of campaign data: camelCase, enums in lower kebab, dates <c>2026-11-22</c>, conditions by their <c>kind</c>.
/// Strict: unknown members, numbers as text and trailing commas are errors, so that a typing mistake never silently means something else.
/// </summary>
public static class DefinitionJson
{
    public static JsonSerializerOptions Options { get; } = Build();

    public static string Write(CampaignDefinition definition) => JsonSerializer.Serialize(definition, Options);

    /// <summary>What a compiled instalment depends on, as it is kept with it.</summary>
    public static string Write(InstalmentTerms terms) => JsonSerializer.Serialize(terms, Options);

    /// <exception cref="JsonException">The text holds no terms this program understands: the instalment can't be decided.</exception>
    public static InstalmentTerms ReadTerms(string json) =>
        JsonSerializer.Deserialize<InstalmentTerms>(json, Options) ?? throw new JsonException("null is no terms");

    /// <summary>Reads a stored definition.</summary>
    /// <exception cref="JsonException">The text is no definition this program understands; stored rules that can't be read deny.</exception>
    public static CampaignDefinition Read(string json)
    {
        var definition = Deserialize(json) ?? throw new JsonException("null is no campaign definition");
        return definition.SchemaVersion == CampaignDefinition.CurrentSchemaVersion
            ? definition
            : throw new JsonException($"schemaVersion {definition.SchemaVersion} is not known to this program");
    }

    /// <summary>Adds what rule types need to another set of options (the HTTP surface writes definitions the same way).</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.AllowOutOfOrderMetadataProperties = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.TypeInfoResolverChain.Insert(0, new DefaultJsonTypeInfoResolver { Modifiers = { AddConditionKinds, WriteSetFieldsOnly, RefuseNullElements } });
    }

    private static CampaignDefinition? Deserialize(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CampaignDefinition>(json, Options);
        }
        catch (Exception e) when (e is NotSupportedException or ArgumentException or InvalidOperationException)
        {
            // What the serializer throws for text that is not even UTF-16, or for metadata in odd places.
            throw new JsonException("the text is no campaign definition", e);
        }
    }

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void AddConditionKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(Condition))
            return;
        type.CreateObject = () => throw new JsonException("a condition must name its kind");
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "kind",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var kind in ConditionRegistry.Kinds)
            type.PolymorphismOptions.DerivedTypes.Add(kind);
    }

    /// <summary>What a condition says of itself is no data; it was written once, so it is still read past.</summary>
    private static void WriteSetFieldsOnly(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Condition)))
            return;
        foreach (var property in type.Properties.Where(p => p.Set is null))
            property.ShouldSerialize = static (_, _) => false;
    }

    /// <summary>Nullable annotations are not checked inside lists by the serializer; rules rely on them.</summary>
    private static void RefuseNullElements(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace?.StartsWith("Campaigns.Rules", StringComparison.Ordinal) != true)
            return;
        var lists = type.Properties.Where(p => p.Get is not null && p.PropertyType.IsAssignableTo(typeof(IEnumerable<object?>))).ToArray();
        if (lists.Length == 0)
            return;
        type.OnDeserialized += value =>
        {
            foreach (var list in lists)
            {
                if (list.Get!(value) is IEnumerable<object?> elements && elements.Contains(null))
                    throw new JsonException($"null is no element of {list.Name}");
            }
        };
    }
}
