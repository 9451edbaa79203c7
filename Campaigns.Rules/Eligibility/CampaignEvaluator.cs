using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// The rules of one campaign, ready to be asked of any number of members: the one evaluator behind preview, rehearsal and commit. Pure and
/// safe for any number of threads; never throws on any facts. <see cref="EligibilityEngine"/> says which rules are asked in which order.
/// </summary>
public sealed class CampaignEvaluator
{
    private readonly string _code;
    private readonly OfferRule _offers;
    private readonly EligibilityRule[] _rules;

    public CampaignEvaluator(CampaignDefinition campaign)
    {
        _code = campaign.Code;
        _offers = new OfferRule(campaign.Offers);
        List<EligibilityRule> rules = [new WindowRule(campaign), _offers];
        rules.AddRange(campaign.Audience.Select(c => new AudienceRule(c)));
        rules.Add(new ParticipationRule(campaign));
        if (campaign.ExclusionGroups.Count > 0)
            rules.Add(new ExclusionRule(campaign));
        rules.Add(new PlaceRule(campaign.Place));
        _rules = [.. rules];
    }

    /// <summary>Asks all rules and explains each: what a preview shows and an enrolment stores.</summary>
    public Decision Decide(MemberFacts facts, Occasion occasion, JoiningPlace? place, string? offerCode = null)
    {
        var question = new Question(facts, occasion, place, offerCode).WithoutContractsOf(_code);
        var (offer, verdict) = _offers.Choose(question);
        RuleOutcome[] outcomes = [.. _rules.SelectMany(r => r.Explain(question))];
        return new Decision
        {
            Eligible = Array.TrueForAll(outcomes, o => o.Passed),
            OfferCode = verdict.Passed ? offer!.Code : null,
            On = occasion.On,
            Channel = occasion.Channel,
            Facts = facts,
            Place = place,
            Outcomes = outcomes,
        };
    }

    /// <summary>
    /// The same question without the explanations: what a rehearsal asks of every member. Hands the code of each rule that refuses, in order
    /// of precedence, to <paramref name="refusals"/>, which is cleared first.
    /// </summary>
    /// <returns>The offer the member would get; null when a rule refuses.</returns>
    public Offer? Judge(MemberFacts facts, Occasion occasion, JoiningPlace? place, List<string> refusals)
    {
        refusals.Clear();
        var question = new Question(facts, occasion, place, null).WithoutContractsOf(_code);
        for (var i = 0; i < _rules.Length; i++)
        {
            var verdict = _rules[i].Judge(question);
            if (!verdict.Passed)
                refusals.Add(verdict.Code);
        }

        return refusals.Count == 0 ? _offers.Choose(question).Offer : null;
    }

    /// <summary>All offers whose tiers and conditions fit the member, in the order of preference; the other rules are not asked.</summary>
    public IReadOnlyList<Offer> FittingOffers(MemberFacts facts, Occasion occasion) =>
        [.. _offers.Fitting(new Question(facts, occasion, null, null).WithoutContractsOf(_code))];

    /// <summary>What the member would be given with an offer, on the facts its conditions are asked on.</summary>
    /// <param name="choices">Items chosen among alternatives.</param>
    public GiftGrant Gifts(Offer offer, MemberFacts facts, Occasion occasion, IReadOnlyList<string>? choices = null) =>
        GiftGrant.Resolve(offer.Gifts, new Question(facts, occasion, null, null).WithoutContractsOf(_code).Facts, occasion, choices);

    /// <summary>Whether a member who chooses nothing is given that part of an offer; allocates nothing for newcomers.</summary>
    /// <param name="index">Place of the part among <see cref="Offer.Gifts"/>.</param>
    public bool GivesByDefault(Offer offer, int index, MemberFacts facts, Occasion occasion) =>
        GiftGrant.IsGivenByDefault(offer.Gifts, index, new Question(facts, occasion, null, null).WithoutContractsOf(_code).Facts, occasion);

    /// <summary>What the offer's conditions say of the member, all of them in their order.</summary>
    public IReadOnlyList<RuleOutcome> Conditions(Offer offer, MemberFacts facts, Occasion occasion)
    {
        var question = new Question(facts, occasion, null, null).WithoutContractsOf(_code);
        return [.. offer.Conditions.Select(c => c.Evaluate(question.Facts, occasion))];
    }
}
