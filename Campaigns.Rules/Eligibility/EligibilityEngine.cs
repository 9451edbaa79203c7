using System.Text.Json;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// Decides whether a member may join. Asks <b>all</b> rules, each with its outcome, in this order of precedence (the first that refuses
/// is the one to tell first):
/// <list type="number">
/// <item>the campaign runs on that day;</item>
/// <item>an offer fits the member's tier and conditions: the one asked for, else the first that does;</item>
/// <item>the conditions of the audience, in their order;</item>
/// <item>how often one member may take part: at a time, in all, how soon again;</item>
/// <item>exclusion groups, one refusal for each other campaign in the way;</item>
/// <item>the channel and the place; not asked when there is no place.</item>
/// </list>
/// An enrolment is a contract for other campaigns only: while the member takes part in this one, the contracts it wrote are hidden from
/// its own rules, so that a second joining is refused once, by the limit. When no participation is live any more (released, the last
/// month still running) such a contract blocks like any other.
/// </summary>
public static class EligibilityEngine
{
    public static Decision Decide(
        CampaignDefinition campaign, MemberFacts facts, Occasion occasion, JoiningPlace? place, string? offerCode = null) =>
        new CampaignEvaluator(campaign).Decide(facts, occasion, place, offerCode);

    /// <summary>
    /// What blocks the member when the money is taken, of the rules that are asked again then; empty when nothing does. With the offer that
    /// was reserved, its conditions and the start of its release are asked too.
    /// </summary>
    public static IReadOnlyList<RuleOutcome> BlocksAtPayment(
        CampaignDefinition campaign, MemberFacts facts, Occasion occasion, string? offerCode = null)
    {
        var question = new Question(facts, occasion, null, offerCode).WithoutContractsOf(campaign.Code).WithoutPlacesIn(campaign.Code);
        var offer = campaign.Offers.FirstOrDefault(o => o.Code == offerCode);
        List<RuleOutcome> blocks =
        [
            .. campaign.Audience.Concat(offer?.Conditions ?? [])
                .SelectMany(Separate)
                .Where(c => c.AskedAgainAtPayment)
                .Select(c => c.Evaluate(question.Facts, occasion))
                .Where(o => !o.Passed),
        ];
        if (offer is not null && ReleaseSchedule.StartMonth(offer.Release, occasion.On, question.Facts.Contracts) is null)
            blocks.Add(RuleOutcome.Refuse(RuleCodes.StartNotKnown, ("offer", offer.Code), ("name", offer.Name)));
        return blocks;
    }

    /// <summary>Each part by itself where all must be met, so that the frozen ones among them stay frozen.</summary>
    private static IEnumerable<Condition> Separate(Condition condition) =>
        condition is AllCondition all ? all.Of.SelectMany(Separate) : [condition];

    /// <summary>As <see cref="Decide"/>, by the stored text of a revision. Stored rules that can't be read deny.</summary>
    public static Decision DecideStored(
        string definitionJson, MemberFacts facts, Occasion occasion, JoiningPlace? place, string? offerCode = null)
    {
        try
        {
            return Decide(DefinitionJson.Read(definitionJson), facts, occasion, place, offerCode);
        }
        catch (JsonException)
        {
            return Unreadable(facts, occasion, place);
        }
    }

    /// <summary>The decision under rules that can't be read: no.</summary>
    public static Decision Unreadable(MemberFacts facts, Occasion occasion, JoiningPlace? place) => new()
    {
        Eligible = false,
        On = occasion.On,
        Channel = occasion.Channel,
        Facts = facts,
        Place = place,
        Outcomes = [RuleOutcome.Refuse(RuleCodes.RulesUnreadable)],
    };
}
