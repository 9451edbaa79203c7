using System.Text.Json;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// Decides whether a member may join: the one evaluator behind preview, rehearsal and commit. Pure, and never throws on any facts.
/// </summary>
public static class EligibilityEngine
{
    /// <summary>
    /// Asks <b>all</b> rules, each with its outcome, in this order of precedence (the first that refuses is the one to tell first):
    /// <list type="number">
    /// <item>the campaign runs on that day;</item>
    /// <item>an offer fits the member's tier: the one asked for, else the first that does;</item>
    /// <item>the conditions of the audience, in their order;</item>
    /// <item>how often one member may take part at a time;</item>
    /// <item>exclusion groups, one refusal for each other campaign in the way;</item>
    /// <item>the place; not asked when <paramref name="place"/> is null.</item>
    /// </list>
    /// An enrolment is a contract for other campaigns only: while the member takes part in this one, the contracts it wrote are hidden from
    /// its own audience, so that a second joining is refused once, by the limit. When no participation is live any more (released, the last
    /// month still running) such a contract blocks like any other.
    /// </summary>
    public static Decision Decide(
        CampaignDefinition campaign, MemberFacts facts, DateOnly on, JoiningPlace? place, string? offerCode = null)
    {
        var (offer, offerOutcome) = OfferRule.Choose(campaign.Offers, facts.Tier, offerCode);
        var forAudience = WithoutOwnContracts(campaign, facts);
        List<RuleOutcome> outcomes = [CampaignWindow.Evaluate(campaign, on), offerOutcome];
        outcomes.AddRange(campaign.Audience.Select(c => c.Evaluate(forAudience, on)));
        outcomes.Add(ParticipationRules.Limit(campaign, facts));
        outcomes.AddRange(ParticipationRules.Exclusions(campaign, facts));
        if (place is not null)
            outcomes.Add(PlaceRule.Evaluate(campaign.Place, facts, place));
        return new Decision
        {
            Eligible = outcomes.TrueForAll(o => o.Passed),
            OfferCode = offer?.Code,
            On = on,
            Facts = facts,
            Place = place,
            Outcomes = outcomes,
        };
    }

    /// <summary>What blocks the member when the money is taken, of the rules that are asked again then; empty when nothing does.</summary>
    public static IReadOnlyList<RuleOutcome> BlocksAtPayment(CampaignDefinition campaign, MemberFacts facts, DateOnly on)
    {
        var forAudience = WithoutOwnContracts(campaign, facts);
        return [.. campaign.Audience.Where(c => c.AskedAgainAtPayment).Select(c => c.Evaluate(forAudience, on)).Where(o => !o.Passed)];
    }

    /// <summary>As <see cref="Decide"/>, by the stored text of a revision. Stored rules that can't be read deny.</summary>
    public static Decision DecideStored(
        string definitionJson, MemberFacts facts, DateOnly on, JoiningPlace? place, string? offerCode = null)
    {
        try
        {
            return Decide(DefinitionJson.Read(definitionJson), facts, on, place, offerCode);
        }
        catch (JsonException)
        {
            return new Decision
            {
                Eligible = false,
                On = on,
                Facts = facts,
                Place = place,
                Outcomes = [RuleOutcome.Refuse(RuleCodes.RulesUnreadable)],
            };
        }
    }

    private static MemberFacts WithoutOwnContracts(CampaignDefinition campaign, MemberFacts facts) =>
        facts.Participations.Any(p => p.Live && p.CampaignCode == campaign.Code)
            ? facts with { Contracts = [.. facts.Contracts.Where(c => c.CampaignCode != campaign.Code)] }
            : facts;
}
