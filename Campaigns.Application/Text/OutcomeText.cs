using System.Globalization;
using Campaigns.Rules.Audience;

namespace Campaigns.Application.Text;

/// <summary>The sentence of a rule's outcome; of one that is put together, with the sentences of the parts that decided it.</summary>
public static class OutcomeText
{
    public static string Of(RuleOutcome outcome, CultureInfo culture)
    {
        if (outcome.Parts is not { Count: > 0 } parts)
            return Messages.Format(outcome.Code, outcome.Data, culture);
        var sentences = Deciding(outcome.Passed, parts).Select(p => Of(p, culture));
        var data = new Dictionary<string, string>(outcome.Data, StringComparer.Ordinal)
        {
            ["parts"] = string.Join(Messages.Find("part-separator", culture), sentences),
        };
        return Messages.Format(outcome.Code, data, culture);
    }

    /// <summary>The parts that said what the whole said; all of them where it says the opposite, as an exception does.</summary>
    private static IEnumerable<RuleOutcome> Deciding(bool passed, IReadOnlyList<RuleOutcome> parts) =>
        parts.Any(p => p.Passed == passed) ? parts.Where(p => p.Passed == passed) : parts;
}
