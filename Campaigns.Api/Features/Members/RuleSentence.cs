using System.Globalization;
using System.Text.Json.Serialization;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;

namespace Campaigns.Api.Features.Members;

/// <summary>One rule's sentence, in the language asked for, with the facts it decided on.</summary>
internal sealed record RuleSentence(string Code, string Message, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>The sentences of the rules this one is put together from; left out for a rule that stands alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RuleSentence>? Parts { get; init; }

    public static RuleSentence Of(RuleOutcome outcome, CultureInfo culture) =>
        new(outcome.Code, OutcomeText.Of(outcome, culture), outcome.Data)
        {
            Parts = outcome.Parts is null ? null : [.. outcome.Parts.Select(p => Of(p, culture))],
        };
}
