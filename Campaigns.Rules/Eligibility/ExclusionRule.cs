using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Eligibility;

/// <summary>No live participation in another campaign that shares an exclusion group; one refusal for each that does.</summary>
internal sealed class ExclusionRule(CampaignDefinition campaign) : EligibilityRule
{
    public override Verdict Judge(in Question question)
    {
        var participations = question.Facts.Participations;
        for (var i = 0; i < participations.Count; i++)
        {
            if (IsInTheWay(participations[i]))
                return Verdict.Refuse(RuleCodes.ExcludedByCampaign);
        }

        return Verdict.Pass(RuleCodes.NotExcluded);
    }

    public override IEnumerable<RuleOutcome> Explain(Question question)
    {
        var inTheWay = question.Facts.Participations
            .Where(IsInTheWay)
            .OrderBy(p => p.CampaignCode, StringComparer.Ordinal)
            .ThenBy(p => p.EnrolledOn)
            .Select(p => RuleOutcome.Refuse(RuleCodes.ExcludedByCampaign, [.. Named(p)]))
            .ToArray();
        return inTheWay.Length > 0 ? inTheWay : [RuleOutcome.Pass(RuleCodes.NotExcluded)];
    }

    internal static IEnumerable<(string Key, string Value)> Named(ParticipationFact p) =>
    [
        ("campaign", p.CampaignCode),
        ("name", p.CampaignName),
        ("enrolledOn", Dates.Text(p.EnrolledOn)),
        ("lastPeriod", p.LastPeriod?.ToString() ?? RuleOutcome.None),
    ];

    private bool IsInTheWay(ParticipationFact participation)
    {
        if (!participation.Live || participation.CampaignCode == campaign.Code)
            return false;
        for (var i = 0; i < participation.Groups.Count; i++)
        {
            if (campaign.ExclusionGroups.Contains(participation.Groups[i]))
                return true;
        }

        return false;
    }
}
