using Campaigns.Rules.Audience;

namespace Shared.SampleCampaigns;

/// <summary>
/// What a member is told: <c>joins gold</c>, the offer; <c>no: in-arrears, …</c>, every rule that refuses in order, with the parts it is put
/// together from in brackets; or <c>full</c>, when the rules say yes and no place is left.
/// </summary>
internal sealed record SampleAnswer(string? Offer, IReadOnlyList<string> Refusals, bool IsFull)
{
    private const string Yes = "joins ";
    private const string No = "no: ";

    public bool Joins => Offer is not null;

    public static SampleAnswer Read(string text)
    {
        if (text == "full")
            return new SampleAnswer(null, [], true);
        if (text.StartsWith(Yes, StringComparison.Ordinal))
            return new SampleAnswer(text[Yes.Length..], [], false);
        return text.StartsWith(No, StringComparison.Ordinal)
            ? new SampleAnswer(null, [.. Split(text[No.Length..])], false)
            : throw new FormatException($"'{text}' is no answer");
    }

    /// <summary>A refusal as it is written in the tables.</summary>
    public static string Write(RuleOutcome refusal) => refusal.Parts is { Count: > 0 } parts
        ? $"{refusal.Code} ({string.Join(", ", parts.Select(Write))})"
        : refusal.Code;

    /// <summary>The codes alone, without what stands in brackets.</summary>
    public IEnumerable<string> Codes => Refusals.Select(r => r.Split(' ')[0]);

    /// <summary>At commas that stand outside all brackets.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] != ',' || depth > 0)
                continue;
            yield return text[from..i].Trim();
            from = i + 1;
        }

        yield return text[from..].Trim();
    }
}
