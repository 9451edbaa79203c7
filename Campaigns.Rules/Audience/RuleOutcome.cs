using System.Text.Json.Serialization;

namespace Campaigns.Rules.Audience;

/// <summary>
/// What one rule said, both ways: a stable code (the key of its text) and the facts it decided on, so that the sentence can name
/// them (<c>on-net 61 months ≥ 60</c>, which contract, until when). Values are already plain text, dates <c>2026-11-22</c>,
/// periods <c>2026-11</c>, amounts in fen.
/// </summary>
public sealed record RuleOutcome(string Code, bool Passed, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>Stands where a month or branch is not known; texts have a word for it.</summary>
    public const string None = "none";

    /// <summary>What each inner rule said, of a rule that is put together from others; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RuleOutcome>? Parts { get; init; }

    public static RuleOutcome Pass(string code, params (string Key, string Value)[] data) => new(code, true, ToData(data));

    public static RuleOutcome Refuse(string code, params (string Key, string Value)[] data) => new(code, false, ToData(data));

    private static Dictionary<string, string> ToData((string Key, string Value)[] data) =>
        data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal);
}
