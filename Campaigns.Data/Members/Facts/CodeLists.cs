namespace Campaigns.Data.Members.Facts;

/// <summary>Codes stored as one text separated by commas. Few texts are different, so each list is made once.</summary>
internal sealed class CodeLists
{
    /// <summary>Bounds memory, should every member have a list of their own.</summary>
    private const int MaxKept = 10_000;

    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string text)
    {
        if (_lists.TryGetValue(text, out var kept))
            return kept;
        var codes = text.Split(',');
        if (_lists.Count < MaxKept)
            _lists.Add(text, codes);
        return codes;
    }
}
