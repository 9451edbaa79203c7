using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;

namespace Campaigns.Bench.Evaluation;

/// <summary>Ten conditions, eight of the audience and one of each offer, with exclusion groups and a second joining.</summary>
internal static class RichCampaign
{
    public static CampaignDefinition Definition { get; } = new()
    {
        Code = "rich",
        Name = "丰富",
        Start = new DateOnly(2026, 12, 1),
        Audience =
        [
            new TierCondition([Tier.Silver, Tier.Gold, Tier.Diamond]),
            new StatusCondition([MemberStatus.Active]),
            new NoContractCondition(["contract-plan", "prepaid-gift"]) { Campaigns = ["spring"] },
            new NoContractCondition(["handset-lease"]) { On = new DateOnly(2026, 6, 30) },
            new NoArrearsCondition(),
            new OnNetCondition(6, 240),
            new BranchCondition(["6501", "6502", "6503", "6504", "6505", "6506", "6507", "6508"]),
            new ChannelCondition([Channel.Hall, Channel.Online]),
        ],
        Offers =
        [
            Offer("high", [Tier.Gold, Tier.Diamond], new MinSpendCondition(20_000)),
            Offer("usual", [Tier.Silver, Tier.Gold, Tier.Diamond], new MinSpendCondition(3_000)),
        ],
        QuotaPolicy = new QuotaPolicy { Basis = QuotaBasis.Unlimited },
        ExclusionGroups = ["a"],
        MaxPerMember = 2,
        MaxJoinings = 4,
        WaitMonths = 3,
    };

    private static Offer Offer(string code, Tier[] tiers, Condition condition) => new()
    {
        Code = code,
        Name = code,
        Tiers = tiers,
        Conditions = [condition],
        DepositFen = 10_000,
        Release = new ReleasePlan { Months = 10 },
    };
}
