using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Tests.Audience;

/// <summary>Contradictions that can be seen without facts, and some that look like one and are none.</summary>
public sealed class PopulationTests
{
    private static readonly Condition Gold = new TierCondition([Tier.Gold]);
    private static readonly Condition Silver = new TierCondition([Tier.Silver]);
    private static readonly Condition Online = new ChannelCondition([Channel.Online]);
    private static readonly Condition Hall = new ChannelCondition([Channel.Hall]);

    public static TheoryData<Condition[]> Contradictions() =>
    [
        [Gold, Silver],
        [new OnNetCondition(From: 60), new OnNetCondition(To: 12)],
        [new OnNetCondition(From: 60), new NotCondition(new OnNetCondition(From: 12))],
        [new OnNetCondition(20, 30), new NotCondition(new OnNetCondition(10, 40))],
        [new ArpuCondition(ToFen: 99), new ArpuCondition(FromFen: 100)],
        [new ArpuTrendCondition(FromPercent: 0), new ArpuTrendCondition(ToPercent: -10)],
        [new BrandCondition(["wo"]), new BrandCondition(["ufi"])],
        [new BrandCondition(["wo"]), new NotCondition(new BrandCondition(["ufi", "wo"]))],
        [new BillingCondition([Billing.Prepaid]), new NotCondition(new BillingCondition([Billing.Prepaid]))],
        [new StatusCondition([MemberStatus.Active]), new NotCondition(new StatusCondition([MemberStatus.Active]))],
        [Online, Hall],
        [new NoArrearsCondition(), new NotCondition(new NoArrearsCondition())],
        [new WarningFlagsCondition { Any = ["a"], None = ["a", "b"] }],
        [new SegmentCondition(["a", "b"]), new NotCondition(new SegmentCondition(["a"])), new NotCondition(new SegmentCondition(["b"]))],
        [new NamedListCondition(["a"]), new NotCondition(new NamedListCondition(["a"]))],
        [new BranchCondition(["6501"]), new NotCondition(new BranchCondition(["6501", "6502"]))],
        [new NoContractCondition(["a", "b"]), new HasContractCondition(["a"]) { EndsWithinMonths = 3 }],
        [new NoEarlierCampaignCondition(["spring"]), new NotCondition(new NoEarlierCampaignCondition(["spring"]))],
        [new MinSpendCondition(100), new NotCondition(new MinSpendCondition(50))],
        [new MinUsageCondition(10, 100), new NotCondition(new MinUsageCondition(5, 50))],
        [new AnyCondition([Silver, new AllCondition([Gold, Hall])]), Gold, Online],
        [new AnyCondition([Silver, new NotCondition(new TierCondition([Tier.None, Tier.Gold, Tier.Diamond]))]), Gold],
        [new NotCondition(new AnyCondition([Gold, Silver])), new TierCondition([Tier.Gold, Tier.Silver])],
        [new NotCondition(new AllCondition([Gold, Online])), Gold, Online],
        [new AnyCondition([])],
        [new NotCondition(new AllCondition([]))],
    ];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Narrow_Contradiction_LeavesNobodyInAnyOrder(Condition[] conditions)
    {
        Population.Everybody.Narrow(conditions).Nobody.ShouldBeTrue();
        Population.Everybody.Narrow(conditions.Reverse()).Nobody.ShouldBeTrue();
    }

    public static TheoryData<Condition[]> Possible() =>
    [
        [],
        [Gold, new NotCondition(Silver)],
        [new OnNetCondition(12, 60), new NotCondition(new OnNetCondition(20, 30))],
        [new ArpuTrendCondition(ToPercent: -10), new ArpuTrendCondition(FromPercent: -10)],
        [new SegmentCondition(["a", "b"]), new NotCondition(new SegmentCondition(["a"]))],
        [new SegmentCondition(["a"]), new SegmentCondition(["b"])],
        [new NoContractCondition(["a"]) { On = new DateOnly(2027, 1, 1) }, new HasContractCondition(["a"])],
        [new HasContractCondition(["a"]), new NotCondition(new HasContractCondition(["a"]) { EndsWithinMonths = 3 })],
        [new NoEarlierCampaignCondition(["a"], new DateOnly(2026, 1, 1)), new NotCondition(new NoEarlierCampaignCondition(["a"]))],
        [new AnyCondition([new BrandCondition(["wo"]), Gold]), new BrandCondition(["ufi"])],
        [new MinUsageCondition(10, 100), new NotCondition(new MinUsageCondition(CallMinutes: 5))],
        [new ArpuCondition(long.MinValue, long.MaxValue), new NotCondition(new ArpuCondition(long.MinValue, 5))],
    ];

    [Theory]
    [MemberData(nameof(Possible))]
    public void Narrow_WhatCanBe_LeavesSomebody(Condition[] conditions) => Population.Everybody.Narrow(conditions).Nobody.ShouldBeFalse();
}
