using System.Globalization;
using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Rules.Eligibility;

namespace Campaigns.Api.Features.Members;

/// <param name="Eligible">About the rules alone; <paramref name="Quota"/> tells whether a place is free.</param>
/// <param name="Offer">What the member gets unless they choose another of <paramref name="Offers"/>.</param>
/// <param name="Offers">Every offer the member may choose, the default first.</param>
/// <param name="Standing">How the campaign stands to the others of the list; left out when it was asked about alone.</param>
/// <param name="Why">Why it stands so.</param>
/// <param name="Reasons">Every rule that says no, the first to tell first.</param>
/// <param name="Passed">Every rule that says yes.</param>
internal sealed record EligibilityAnswer(
    string Campaign,
    string CampaignName,
    bool Eligible,
    OfferAnswer? Offer,
    IReadOnlyList<OfferAnswer> Offers,
    IReadOnlyList<RuleSentence> Reasons,
    IReadOnlyList<RuleSentence> Passed,
    QuotaState? Quota,
    CampaignStanding? Standing = null,
    RuleSentence? Why = null)
{
    public static EligibilityAnswer Of(EligibilityView view, CultureInfo culture) => new(
        view.Campaign,
        view.CampaignName,
        view.Eligible,
        view.Offer is { } offer ? OfferAnswer.Of(offer, culture) : null,
        [.. view.Offers.Select(o => OfferAnswer.Of(o, culture))],
        [.. view.Reasons.Select(r => RuleSentence.Of(r, culture))],
        [.. view.Passed.Select(r => RuleSentence.Of(r, culture))],
        view.Quota,
        view.Standing,
        view.Why is { } why ? RuleSentence.Of(why, culture) : null);
}
