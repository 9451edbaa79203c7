using Campaigns.Rules.Audience;

namespace Campaigns.Application.Results;

/// <summary>What sort of no it is; the HTTP surface maps each to one status.</summary>
public enum RefusalKind
{
    /// <summary>400: the request itself is wrong.</summary>
    Invalid,

    /// <summary>401</summary>
    NotSignedIn,

    /// <summary>403: the role lacks the permission.</summary>
    Forbidden,

    /// <summary>404: absent, or outside the caller's subtree.</summary>
    Absent,

    /// <summary>409: a rule says no, or a conflict.</summary>
    Conflict,

    /// <summary>412: the thing was changed since it was read.</summary>
    Stale,

    /// <summary>422: an idempotency key reused with another body.</summary>
    KeyReused,

    /// <summary>413: larger than accepted.</summary>
    TooLarge,

    /// <summary>428: If-Match or Idempotency-Key is missing.</summary>
    PreconditionMissing,

    /// <summary>429: too many attempts.</summary>
    TooMany,
}

/// <summary>One field's message: its path in the request and the text's code with the values it names.</summary>
public sealed record FieldError(string Field, string Code, IReadOnlyDictionary<string, string> Data);

/// <summary>
/// An expected no: a value, never an exception. <see cref="Code"/> is stable, kebab-case, and the key of its text in the resources;
/// <see cref="Data"/> are the values the text names (<see cref="Text.Messages"/> says how they are written).
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Code)
{
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Every rule that says no, when the refusal is a decision about a member.</summary>
    public IReadOnlyList<RuleOutcome> Reasons { get; init; } = [];

    public static Refusal Invalid(string code, params (string Key, string Value)[] data) => Of(RefusalKind.Invalid, code, data);

    public static Refusal Absent(string code, params (string Key, string Value)[] data) => Of(RefusalKind.Absent, code, data);

    public static Refusal Conflict(string code, params (string Key, string Value)[] data) => Of(RefusalKind.Conflict, code, data);

    public static Refusal Forbidden() => new(RefusalKind.Forbidden, "forbidden");

    /// <summary>A wrong field of the request.</summary>
    public static Refusal Field(string field, string code, params (string Key, string Value)[] data) =>
        new(RefusalKind.Invalid, "invalid-request") { Errors = [new FieldError(field, code, ToData(data))] };

    public static Refusal Of(RefusalKind kind, string code, params (string Key, string Value)[] data) => new(kind, code) { Data = ToData(data) };

    private static Dictionary<string, string> ToData((string Key, string Value)[] data) =>
        data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal);
}
