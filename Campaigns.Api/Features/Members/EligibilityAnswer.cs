using System.Globalization;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;

namespace Campaigns.Api.Features.Members;

/// <summary>One rule's sentence, in the language asked for, with the facts it decided on.</summary>
internal sealed record RuleSentence(string Code, string Message, IReadOnlyDictionary<string, string> Data)
{
    public static RuleSentence Of(RuleOutcome outcome, CultureInfo culture) =>
        new(outcome.Code, OutcomeText.Of(outcome, culture), outcome.Data);
}

/// <param name="Eligible">About the rules alone; <paramref name="Quota"/> tells whether a place is free.</param>
/// <param name="Reasons">Every rule that says no, the first to tell first.</param>
/// <param name="Passed">Every rule that says yes.</param>
internal sealed record EligibilityAnswer(
    string Campaign,
    string CampaignName,
    bool Eligible,
    OfferView? Offer,
    IReadOnlyList<RuleSentence> Reasons,
    IReadOnlyList<RuleSentence> Passed,
    QuotaState? Quota)
{
    public static EligibilityAnswer Of(EligibilityView view, CultureInfo culture) => new(
        view.Campaign,
        view.CampaignName,
        view.Eligible,
        view.Offer,
        [.. view.Reasons.Select(r => RuleSentence.Of(r, culture))],
        [.. view.Passed.Select(r => RuleSentence.Of(r, culture))],
        view.Quota);
}
