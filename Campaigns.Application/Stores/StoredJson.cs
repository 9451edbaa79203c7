using System.Text.Json;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Stores;

/// <summary>How values are written when they are stored as JSON (answers kept for a key, audit, decisions): as in campaign data.</summary>
public static class StoredJson
{
    public static JsonSerializerOptions Options => DefinitionJson.Options;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write{T}"/> for this type.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null where a value was stored");
}
