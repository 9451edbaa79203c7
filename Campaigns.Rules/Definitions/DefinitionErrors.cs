using System.Globalization;

namespace Campaigns.Rules.Definitions;

/// <summary>One fault of a definition: where (<c>offers[0].depositFen</c>) and what, as a stable code with the values its text names.</summary>
public sealed record DefinitionError(string Path, string Code, IReadOnlyDictionary<string, string> Data);

/// <summary>Collects the faults of a campaign definition, in the order they were found.</summary>
public sealed class DefinitionErrors
{
    /// <summary>Longest code: of a campaign, an offer, a group, a contract kind, a gift item, a hall.</summary>
    public const int MaxCode = 40;

    private const int MaxCodes = 100;

    private readonly List<DefinitionError> _all = [];

    public IReadOnlyList<DefinitionError> All => _all;

    public void Add(string path, string code, params (string Key, string Value)[] data) =>
        _all.Add(new DefinitionError(path, code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal)));

    /// <summary>Whether something at or under <paramref name="path"/> is at fault.</summary>
    public bool HasAny(string path) =>
        _all.Exists(e => e.Path.StartsWith(path, StringComparison.Ordinal) && (e.Path.Length == path.Length || e.Path[path.Length] is '.' or '['));

    /// <summary>A list that must name something, no blanks, and nothing twice.</summary>
    public void RequireDistinct<T>(string path, IReadOnlyCollection<T>? values)
    {
        if (values is null || values.Count == 0 || values.Any(v => v is string text && string.IsNullOrWhiteSpace(text)))
            Add(path, DefinitionCodes.Required);
        else if (values.Distinct().Count() != values.Count)
            Add(path, DefinitionCodes.Duplicate);
    }

    /// <summary>A list of codes, as <see cref="RequireDistinct"/>; few enough, none too long, none with the comma that separates them elsewhere.</summary>
    public void RequireNames(string path, IReadOnlyList<string> codes)
    {
        RequireDistinct(path, codes);
        RequireAtMost(path, codes, MaxCodes);
        if (codes.Any(c => c.Length > MaxCode))
            Add(path, DefinitionCodes.TooLong, ("max", Text(MaxCode)));
        if (codes.Any(c => c.Contains(',')))
            Add(path, DefinitionCodes.CommaInCode);
    }

    public void RequireText(string path, string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(path, DefinitionCodes.Required);
        else if (text.Length > maxLength)
            Add(path, DefinitionCodes.TooLong, ("max", Text(maxLength)));
    }

    /// <summary>
    /// A code that becomes part of addresses and keys: lower-case words of ASCII letters and digits, joined by hyphens, up to 40 characters.
    /// </summary>
    public void RequireCode(string path, string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > MaxCode)
            RequireText(path, code, MaxCode);
        else if (!code.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            Add(path, DefinitionCodes.CodePattern);
    }

    /// <summary>Both bounds are included.</summary>
    public void RequireBetween(string path, long value, long min, long max)
    {
        if (value < min || value > max)
            Add(path, DefinitionCodes.NotBetween, ("min", Text(min)), ("max", Text(max)));
    }

    /// <summary>
    /// A range with at least one bound, in the right order; fields <c>from</c> and <c>to</c>, both included, their names ending in the
    /// <paramref name="unit"/>.
    /// </summary>
    public void RequireRange(string path, long? from, long? to, long min, long max, string unit = "")
    {
        if (from is null && to is null)
            Add(path, DefinitionCodes.BoundMissing);
        RequireBetween($"{path}.from{unit}", from ?? min, min, max);
        RequireBetween($"{path}.to{unit}", to ?? max, min, max);
        if (from > to)
            Add($"{path}.to{unit}", DefinitionCodes.RangeReversed);
    }

    public void RequireAtMost<T>(string path, IReadOnlyCollection<T> values, int max)
    {
        if (values.Count > max)
            Add(path, DefinitionCodes.TooMany, ("max", Text(max)));
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
