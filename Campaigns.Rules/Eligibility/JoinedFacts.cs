using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Eligibility;

/// <summary>What joining a campaign makes of a member's facts: the participation, and the contract it is for other campaigns.</summary>
public static class JoinedFacts
{
    /// <summary>The facts after the member joined and paid on that day. A release whose start is not known binds until further notice.</summary>
    public static MemberFacts After(MemberFacts facts, CampaignDefinition campaign, Offer offer, DateOnly on)
    {
        var start = ReleaseSchedule.StartMonth(offer.Release, on, facts.Contracts);
        var last = start is { } first ? ReleaseSchedule.LastMonth(first, ReleaseCompiler.Compile(offer)) : null;
        DateOnly? until = start is null ? null : last?.LastDay ?? on;
        return facts with
        {
            Contracts = [.. facts.Contracts, new ContractFact(campaign.ContractKind, campaign.Name, on, until, campaign.Code)],
            Participations = [.. facts.Participations, new ParticipationFact(campaign.Code, campaign.Name, true, last, on, campaign.ExclusionGroups)],
        };
    }
}
