using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// The offer asked for must exist, be for the member's tier, and the member must meet its conditions; without one asked for, the first
/// that fits so. Where the release waits for a contract to end, that contract must have an end.
/// </summary>
internal sealed class OfferRule(IReadOnlyList<Offer> offers) : EligibilityRule
{
    public override Verdict Judge(in Question question) => Choose(question).Verdict;

    public override IEnumerable<RuleOutcome> Explain(Question question)
    {
        var (offer, verdict) = Choose(question);
        var (tier, asked) = (EnumCode.Of(question.Facts.Tier), question.Offer ?? RuleOutcome.None);
        return [verdict.Code switch
        {
            RuleCodes.NoOfferForTier => RuleOutcome.Refuse(verdict.Code, ("tier", tier)),
            RuleCodes.OfferUnknown => RuleOutcome.Refuse(verdict.Code, ("offer", asked)),
            RuleCodes.OfferNotForTier => RuleOutcome.Refuse(verdict.Code, ("offer", offer!.Code), ("name", offer.Name), ("tier", tier)),
            RuleCodes.OfferConditionsUnmet => RuleOutcome.Refuse(verdict.Code, ("offer", offer!.Code), ("name", offer.Name)) with
            {
                Parts = [.. offer.Conditions.Select(c => c.Evaluate(question.Facts, question.Occasion)).Where(o => !o.Passed)],
            },
            _ => new RuleOutcome(verdict.Code, verdict.Passed, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["offer"] = offer!.Code,
                ["name"] = offer.Name,
            }),
        }];
    }

    /// <summary>The offer that was chosen or refused, and the verdict; no offer when none is named or fits the tier.</summary>
    public (Offer? Offer, Verdict Verdict) Choose(in Question question)
    {
        if (question.Offer is not null)
            return ChooseAsked(question);
        (Offer? Offer, Verdict Verdict) refused = (null, Verdict.Refuse(RuleCodes.NoOfferForTier));
        for (var i = 0; i < offers.Count; i++)
        {
            if (!offers[i].Tiers.Contains(question.Facts.Tier))
                continue;
            var verdict = Fits(offers[i], question);
            if (verdict.Passed)
                return (offers[i], verdict);
            if (refused.Offer is null)
                refused = (offers[i], verdict);
        }

        return refused;
    }

    /// <summary>All offers the member may choose from, in their order.</summary>
    public IEnumerable<Offer> Fitting(Question question) =>
        offers.Where(o => o.Tiers.Contains(question.Facts.Tier) && Fits(o, question).Passed);

    private (Offer? Offer, Verdict Verdict) ChooseAsked(in Question question)
    {
        for (var i = 0; i < offers.Count; i++)
        {
            if (offers[i].Code != question.Offer)
                continue;
            return offers[i].Tiers.Contains(question.Facts.Tier)
                ? (offers[i], Fits(offers[i], question))
                : (offers[i], Verdict.Refuse(RuleCodes.OfferNotForTier));
        }

        return (null, Verdict.Refuse(RuleCodes.OfferUnknown));
    }

    private static Verdict Fits(Offer offer, in Question question)
    {
        for (var i = 0; i < offer.Conditions.Count; i++)
        {
            if (!offer.Conditions[i].Judge(question.Facts, question.Occasion).Passed)
                return Verdict.Refuse(RuleCodes.OfferConditionsUnmet);
        }

        return offer.Release.Start == ReleaseStart.AfterContract
            && ReleaseSchedule.StartMonth(offer.Release, question.Occasion.On, question.Facts.Contracts) is null
            ? Verdict.Refuse(RuleCodes.StartNotKnown)
            : Verdict.Pass(RuleCodes.Offer);
    }
}
