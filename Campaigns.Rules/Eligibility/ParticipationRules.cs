using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Eligibility;

/// <summary>What the member's live participations allow (domain §4.2).</summary>
internal static class ParticipationRules
{
    /// <summary>Live participations in this campaign stay within its limit. The one that goes on longest is named.</summary>
    public static RuleOutcome Limit(CampaignDefinition campaign, MemberFacts facts)
    {
        var live = facts.Participations
            .Where(p => p.Live && p.CampaignCode == campaign.Code)
            .OrderByDescending(p => p.LastPeriod ?? default)
            .ThenBy(p => p.EnrolledOn)
            .ToArray();
        var max = campaign.MaxPerMember.ToString(CultureInfo.InvariantCulture);
        return live.Length < campaign.MaxPerMember
            ? RuleOutcome.Pass(RuleCodes.Participations, ("joined", live.Length.ToString(CultureInfo.InvariantCulture)), ("max", max))
            : RuleOutcome.Refuse(RuleCodes.AlreadyJoined, [.. live.Take(1).SelectMany(Named), ("max", max)]);
    }

    /// <summary>No live participation in another campaign that shares an exclusion group; one refusal for each that does.</summary>
    public static IEnumerable<RuleOutcome> Exclusions(CampaignDefinition campaign, MemberFacts facts)
    {
        if (campaign.ExclusionGroups.Count == 0)
            return [];
        var inTheWay = facts.Participations
            .Where(p => p.Live && p.CampaignCode != campaign.Code && p.Groups.Intersect(campaign.ExclusionGroups, StringComparer.Ordinal).Any())
            .OrderBy(p => p.CampaignCode, StringComparer.Ordinal)
            .ThenBy(p => p.EnrolledOn)
            .Select(p => RuleOutcome.Refuse(RuleCodes.ExcludedByCampaign, [.. Named(p)]))
            .ToArray();
        return inTheWay.Length > 0 ? inTheWay : [RuleOutcome.Pass(RuleCodes.NotExcluded)];
    }

    private static IEnumerable<(string Key, string Value)> Named(ParticipationFact p) =>
    [
        ("campaign", p.CampaignCode),
        ("name", p.CampaignName),
        ("enrolledOn", Dates.Text(p.EnrolledOn)),
        ("lastPeriod", p.LastPeriod?.ToString() ?? RuleOutcome.None),
    ];
}
