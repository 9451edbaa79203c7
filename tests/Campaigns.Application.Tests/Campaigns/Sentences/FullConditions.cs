using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Tests.Campaigns.Sentences;

/// <summary>A condition of every kind with each of its fields set.</summary>
internal static class FullConditions
{
    private static readonly DateOnly Day = new(2026, 12, 31);

    public static IReadOnlyList<Condition> All { get; } =
    [
        new TierCondition([Tier.Gold, Tier.Diamond]),
        new StatusCondition([MemberStatus.Active]),
        new NoContractCondition(["prepaid-gift"]) { Campaigns = ["spring"], On = Day },
        new NoArrearsCondition(),
        new OnNetCondition(12, 60),
        new BranchCondition(["6501"]),
        new ChannelCondition([Channel.Hall, Channel.Online]),
        new MinSpendCondition(5_000),
        new BrandCondition(["wo"]),
        new BillingCondition([Billing.Prepaid]),
        new ArpuCondition(5_000, 10_000),
        new ArpuTrendCondition(-50, -20),
        new WarningFlagsCondition { Any = ["low-usage"], None = ["call-forwarding"] },
        new SegmentCondition(["family"]),
        new NamedListCondition(["invited"]),
        new NoEarlierCampaignCondition(["spring"], Day),
        new HasContractCondition(["contract-plan"]) { EndsBy = Day, EndsWithinMonths = 3 },
        new MinUsageCondition(30, 500),
        new AnyCondition([new NoArrearsCondition(), new BrandCondition(["wo"])]),
        new AllCondition([new NoArrearsCondition(), new BrandCondition(["wo"])]),
        new NotCondition(new BrandCondition(["wo"])),
    ];
}
