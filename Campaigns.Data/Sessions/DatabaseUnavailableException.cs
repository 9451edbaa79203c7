namespace Campaigns.Data.Sessions;

/// <summary>
/// The database can't be used as it is: a fault for the operator, told at start, or an outage while requests come in (codes of
/// <see cref="Dialects.Outage"/>). <see cref="Code"/> is stable and the key of its text (area Data); <see cref="Values"/> are what the text names.
/// </summary>
public class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException(string code, Exception? inner, params (string Key, string Value)[] values)
        : base(Describe(code, values), inner)
    {
        Code = code;
        Values = values.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
    }

    public string Code { get; }

    public IReadOnlyDictionary<string, string> Values { get; }

    private static string Describe(string code, (string Key, string Value)[] values) =>
        values.Length == 0 ? code : $"{code} ({string.Join(", ", values.Select(v => $"{v.Key}: {v.Value}"))})";
}
