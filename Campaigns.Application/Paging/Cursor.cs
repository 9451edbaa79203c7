using System.Buffers.Text;
using System.Text.Json;

namespace Campaigns.Application.Paging;

/// <summary>
/// The opaque text of a place in a list: its keyset values as JSON in base64url. Not a secret and not signed: scope is in every
/// statement, so a made-up cursor shows nothing that a first page would not.
/// </summary>
internal static class Cursor
{
    private const int MaxLength = 1000;

    public static string Write(string[] values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values));

    public static bool TryRead(string text, out IReadOnlyList<string> values)
    {
        values = [];
        if (text.Length is 0 or > MaxLength || !Base64Url.IsValid(text))
            return false;
        try
        {
            values = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(text)) ?? [];
            return values.Count > 0 && values.All(v => v is not null);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
