namespace Campaigns.Rules.Definitions;

/// <summary>One fault of a definition: where (<c>offers[0].depositFen</c>) and what, as a stable code with the values its text names.</summary>
public sealed record DefinitionError(string Path, string Code, IReadOnlyDictionary<string, string> Data);

/// <summary>Collects the faults of a campaign definition, in the order they were found.</summary>
public sealed class DefinitionErrors
{
    private readonly List<DefinitionError> _all = [];

    public IReadOnlyList<DefinitionError> All => _all;

    public void Add(string path, string code, params (string Key, string Value)[] data) =>
        _all.Add(new DefinitionError(path, code, data.ToDictionary(d => d.Key, d => d.Value, StringComparer.Ordinal)));

    /// <summary>A list that must name something, and nothing twice.</summary>
    public void RequireDistinct<T>(string path, IReadOnlyCollection<T>? values)
    {
        if (values is null || values.Count == 0)
            Add(path, "required");
        else if (values.Distinct().Count() != values.Count)
            Add(path, "duplicate");
    }

    public void RequireText(string path, string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(path, "required");
        else if (text.Length > maxLength)
            Add(path, "too-long", ("max", maxLength.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
