using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campaigns.Rules.Periods;

/// <summary>A month in JSON is the text <c>2026-11</c>, in campaign data, stored decisions and on the HTTP surface alike.</summary>
internal sealed class PeriodJsonConverter : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Period.TryParse(reader.GetString(), out var period)
            ? period
            : throw new JsonException("a month is written as 2026-11");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
