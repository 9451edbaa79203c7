using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Eligibility;

/// <summary>The offer asked for must exist and be for the member's tier; without one, the first that is.</summary>
internal static class OfferRule
{
    public static (Offer? Offer, RuleOutcome Outcome) Choose(IReadOnlyList<Offer> offers, Tier tier, string? asked)
    {
        var tierCode = EnumCode.Of(tier);
        if (asked is null)
        {
            return offers.FirstOrDefault(o => o.Tiers.Contains(tier)) is { } first
                ? (first, Fits(first))
                : (null, RuleOutcome.Refuse(RuleCodes.NoOfferForTier, ("tier", tierCode)));
        }

        if (offers.FirstOrDefault(o => o.Code == asked) is not { } offer)
            return (null, RuleOutcome.Refuse(RuleCodes.OfferUnknown, ("offer", asked)));
        return offer.Tiers.Contains(tier)
            ? (offer, Fits(offer))
            : (null, RuleOutcome.Refuse(RuleCodes.OfferNotForTier, ("offer", offer.Code), ("name", offer.Name), ("tier", tierCode)));
    }

    private static RuleOutcome Fits(Offer offer) => RuleOutcome.Pass(RuleCodes.Offer, ("offer", offer.Code), ("name", offer.Name));
}
