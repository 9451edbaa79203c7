using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Eligibility;

/// <summary>The day lies between the campaign's first and last day, both included.</summary>
internal static class CampaignWindow
{
    public static RuleOutcome Evaluate(CampaignDefinition campaign, DateOnly on)
    {
        if (on < campaign.Start)
            return RuleOutcome.Refuse(RuleCodes.CampaignNotStarted, ("start", Dates.Text(campaign.Start)));
        if (campaign.End is { } end && on > end)
            return RuleOutcome.Refuse(RuleCodes.CampaignEnded, ("end", Dates.Text(end)));
        return RuleOutcome.Pass(RuleCodes.CampaignRunning, ("on", Dates.Text(on)));
    }
}
