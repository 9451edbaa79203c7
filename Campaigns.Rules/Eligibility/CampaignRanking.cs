using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// Puts the campaigns a member could be told of in an order (domain §5, several that fit). First those that can be joined: by priority, the
/// highest first; then the one that started earlier; then by code, so that the order never changes by itself. The first is
/// recommended. The others are asked once more as if the member had joined it with its default offer: what then still lets them in is
/// additional, what doesn't is an alternative. Last come those that can't be joined, in the same order.
/// </summary>
public static class CampaignRanking
{
    public static IReadOnlyList<RankedCampaign> Rank(IEnumerable<CampaignCandidate> candidates)
    {
        var ordered = candidates
            .OrderByDescending(c => c.CanJoin)
            .ThenByDescending(c => c.Campaign is not null)
            .ThenByDescending(c => c.Campaign?.Priority)
            .ThenBy(c => c.Campaign?.Start)
            .ThenBy(c => c.Code, StringComparer.Ordinal)
            .ToArray();
        var open = ordered.TakeWhile(c => c.CanJoin).ToArray();
        return
        [
            .. open.Take(1).Select(best => new RankedCampaign(best, CampaignStanding.Recommended, WhyBest(best, open.ElementAtOrDefault(1)))),
            .. open.Skip(1).Select(c => Beside(open[0], c)),
            .. ordered.Skip(open.Length).Select(c => new RankedCampaign(c, CampaignStanding.Refused, WhyRefused(c))),
        ];
    }

    private static RuleOutcome WhyBest(CampaignCandidate best, CampaignCandidate? second)
    {
        var (campaign, next) = (best.Campaign!, second?.Campaign);
        var code = next is null ? StandingCodes.OnlyOne
            : campaign.Priority > next.Priority ? StandingCodes.Priority
            : campaign.Start < next.Start ? StandingCodes.Started
            : StandingCodes.Code;
        return RuleOutcome.Pass(
            code,
            ("priority", campaign.Priority.ToString(CultureInfo.InvariantCulture)),
            ("start", Dates.Text(campaign.Start)),
            ("other", second?.Name ?? RuleOutcome.None));
    }

    private static RankedCampaign Beside(CampaignCandidate best, CampaignCandidate candidate)
    {
        (string Key, string Value)[] named = [("best", best.Code), ("name", best.Name)];
        var (campaign, decision) = (candidate.Campaign!, candidate.Decision);
        var after = EligibilityEngine.Decide(
            campaign,
            JoinedFacts.After(decision.Facts, best.Campaign!, best.Offer!, decision.On),
            new Occasion(decision.On, decision.Channel),
            decision.Place);
        return after.Outcomes.FirstOrDefault(o => !o.Passed) switch
        {
            null => new(candidate, CampaignStanding.Additional, RuleOutcome.Pass(StandingCodes.Additional, named)),
            { Code: RuleCodes.ExcludedByCampaign } => Alternative(
                StandingCodes.Group, ("group", best.Campaign!.ExclusionGroups.First(campaign.ExclusionGroups.Contains))),
            { Code: RuleCodes.AlreadyInOffer } block => Alternative(
                StandingCodes.Contract, ("kind", best.Campaign!.ContractKind), ("until", block.Data.GetValueOrDefault("until", RuleOutcome.None))),
            { } block => Alternative(StandingCodes.Blocked, ("reason", block.Code)),
        };

        RankedCampaign Alternative(string code, params (string Key, string Value)[] more) =>
            new(candidate, CampaignStanding.Alternative, RuleOutcome.Refuse(code, [.. named, .. more]));
    }

    private static RuleOutcome WhyRefused(CampaignCandidate candidate) =>
        candidate.Decision.Outcomes.FirstOrDefault(o => !o.Passed) ?? RuleOutcome.Refuse(StandingCodes.NoPlace);
}
