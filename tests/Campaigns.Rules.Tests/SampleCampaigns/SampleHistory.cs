using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;
using Shared.SampleCampaigns;

namespace Campaigns.Rules.Tests.SampleCampaigns;

/// <summary>What a member of a table joined before, as participations: each ended with its last release.</summary>
internal static class SampleHistory
{
    public static MemberFacts Of(SampleMember member) => member.Facts with { Participations = [.. member.Joined.Select(j => Of(member, j.Campaign, j.On))] };

    private static ParticipationFact Of(SampleMember member, string code, DateOnly on)
    {
        var campaign = SampleCampaign.Load(code).Definition;
        var offer = campaign.Offers.First(o => o.Tiers.Contains(member.Facts.Tier));
        var lines = ReleaseCompiler.Compile(offer);
        var start = ReleaseSchedule.StartMonth(offer.Release, on, member.Facts.Contracts)!.Value;
        var end = lines.Select(l => ReleaseSchedule.DueOn(start, l)).Append(on).Max();
        var live = lines.Count > 0 && end > member.On;
        return new ParticipationFact(
            code, campaign.Name, live, ReleaseSchedule.LastMonth(start, lines), on, campaign.ExclusionGroups, live ? null : end);
    }
}
