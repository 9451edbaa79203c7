using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Tests.Support;

/// <summary>The reference campaign as it ships, and a member who may join it.</summary>
internal static class Samples
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>That day, at a hall.</summary>
    public static readonly Occasion Now = new(Day);

    public static string ReferenceJson { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "thank-you-members.json"));

    public static CampaignDefinition Reference { get; } = DefinitionJson.Read(ReferenceJson);

    public static MemberFacts Member { get; } = new()
    {
        MemberId = 7,
        Tier = Tier.Diamond,
        Status = MemberStatus.Active,
        OnNetSince = new DateOnly(2021, 10, 5),
        HomeBranches = ["65", "6501", "650102"],
    };

    public static ParticipationFact Participation(string campaign, bool live = true, params string[] groups) =>
        new(campaign, $"活动 {campaign}", live, Period.Of(2027, 9), new DateOnly(2026, 11, 2), groups);
}
