using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Rehearsals;

/// <summary>Campaigns that ask about nearly everything, joined at any hall so that one clerk can serve the whole world.</summary>
internal static class CrowdCampaigns
{
    private static readonly global::Campaigns.Rules.Definitions.Place AnyHall = new() { Kind = PlaceKind.AnyHall };

    public static IReadOnlyList<CampaignDefinition> All { get; } =
    [
        Carrier.Reference with { Place = AnyHall, ExclusionGroups = ["autumn"] },
        Make("spenders", [new NoArrearsCondition(), new OnNetCondition(24, 120)], Offer("high", new MinSpendCondition(15_000)), Offer("low", new MinSpendCondition(5_000)))
            with { ExclusionGroups = ["autumn"] },
        Make(
            "bound-last-summer",
            [
                new TierCondition([Tier.Silver, Tier.Gold, Tier.Diamond]),
                new StatusCondition([MemberStatus.Active, MemberStatus.Suspended]),
                new BranchCondition([Places.Prefecture1.Code]),
                new ChannelCondition([Channel.Hall, Channel.Online]),
                new NoContractCondition(["handset-lease"]) { Campaigns = [Carrier.ReferenceCampaign], On = new DateOnly(2026, 7, 31) },
                new NoContractCondition(["contract-plan"]) { Campaigns = ["spenders"] },
            ],
            Offer("usual")),
        Make("after-contract", [new StatusCondition([MemberStatus.Active])], Offer("waits") with
        {
            Release = new ReleasePlan { Months = 6, Start = ReleaseStart.AfterContract, AfterContracts = ["contract-plan", "handset-lease"] },
        }),
        Make("twice", [new NoArrearsCondition()], Offer("usual")) with { MaxPerMember = 2, MaxJoinings = 2, WaitMonths = 1 },
    ];

    private static CampaignDefinition Make(string code, Condition[] audience, params Offer[] offers) => new()
    {
        Code = code,
        Name = code,
        Start = new DateOnly(2026, 11, 1),
        Audience = audience,
        Offers = offers,
        QuotaPolicy = new QuotaPolicy(),
        Place = AnyHall,
    };

    private static Offer Offer(string code, params Condition[] conditions) => new()
    {
        Code = code,
        Name = code,
        Tiers = [Tier.Silver, Tier.Gold],
        Conditions = conditions,
        DepositFen = 10_000,
        Release = new ReleasePlan { Months = 6 },
    };
}
