using System.Globalization;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;

namespace Campaigns.Application.Campaigns.Sentences;

/// <summary>Sentences on their way into one section.</summary>
internal sealed class SentenceList(DefinitionNames names, CultureInfo culture)
{
    private readonly List<Sentence> _sentences = [];

    public DefinitionNames Names => names;

    /// <summary>Adds a sentence; values that are null are not given to its text.</summary>
    public void Add(string path, string code, params (string Key, object? Value)[] data) => _sentences.Add(new Sentence(path, Text(code, data)));

    /// <summary>One sentence a condition, each within the text of <paramref name="code"/>.</summary>
    public void AddConditions(string path, string code, IReadOnlyList<Condition> conditions)
    {
        for (var i = 0; i < conditions.Count; i++)
            Add($"{path}[{i}]", code, ("condition", ConditionText.Of(conditions[i], names, culture)));
    }

    public string Text(string code, params (string Key, object? Value)[] data) => Messages.Format(
        code,
        data.Where(d => d.Value is not null)
            .ToDictionary(d => d.Key, d => Convert.ToString(d.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal),
        culture);

    public SentenceSection ToSection(string section, string? offer = null, string? name = null) =>
        new(section, offer, Text($"section.{section}", ("name", name)), _sentences);
}
