using System.Text.Json;
using System.Text.Json.Serialization;
using Campaigns.Application.Time;

namespace Campaigns.Api.Http;

/// <summary>
/// Writes instants in the business zone's offset, however they were stored: a clerk's half past nine is <c>09:30+08:00</c> in every
/// answer. Reads any offset.
/// </summary>
internal sealed class BusinessTimeConverter(IBusinessClock clock) : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(clock.InZone(value));
}
