using System.Text.Json;

namespace Campaigns.Rules;

/// <summary>
/// The one written form of an enum value, in JSON and in the database: lower kebab case (<c>PortedOut</c> ↔ <c>ported-out</c>).
/// </summary>
public static class EnumCode
{
    public static string Of<T>(T value)
        where T : struct, Enum => Codes<T>.ByValue[value];

    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        value = default;
        return code is not null && Codes<T>.ByCode.TryGetValue(code, out value);
    }

    /// <exception cref="FormatException">No value has that code: the data was written by something else than this program.</exception>
    public static T Parse<T>(string code)
        where T : struct, Enum =>
        TryParse<T>(code, out var value) ? value : throw new FormatException($"'{code}' is no {typeof(T).Name}");

    private static class Codes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> ByCode = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
