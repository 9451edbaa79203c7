using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Tests.Text;

/// <summary>Conditions and members that between them make every kind of condition say everything it can say.</summary>
internal static class ConditionCases
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly DateOnly NewYear = new(2027, 1, 1);

    private static readonly Condition NoContract = new NoContractCondition(["contract-plan", "prepaid-gift"]) { Campaigns = ["spring"] };

    private static readonly Condition NoContractOnNewYear = new NoContractCondition { Campaigns = ["spring"], On = NewYear };

    private static readonly Condition PlanOnNewYear = new NoContractCondition(["contract-plan"]) { On = NewYear };

    private static readonly Condition ForUnstable = new WarningFlagsCondition { Any = ["falling-arpu"], None = ["call-forwarding"] };

    /// <summary>A member of whom everything is known.</summary>
    public static MemberFacts Known { get; } = new()
    {
        MemberId = 7, Tier = Tier.Gold, Status = MemberStatus.Active, OnNetSince = new DateOnly(2021, 10, 5), HomeBranches = ["65", "6501", "650102"],
        ArpuFen = 8_000, ArpuBeforeFen = 10_001, Brand = "wo", Billing = Billing.Postpaid, Segments = ["family"], Lists = ["invited"],
        WarningFlags = ["falling-arpu", "low-usage"], Usage = new MonthUsage(Period.Of(2026, 10), 9_900, 5, 200),
        Contracts = [new ContractFact("handset-lease", "购机合约24月", new DateOnly(2025, 1, 1), NewYear)],
        Participations = [new ParticipationFact("spring", "春季存费送费", false, null, new DateOnly(2025, 3, 2), [], NewYear)],
    };

    /// <summary>A member of whom little is.</summary>
    public static MemberFacts Unknown { get; } = new()
    {
        MemberId = 8, Tier = Tier.Silver, Status = MemberStatus.Suspended, OnNetSince = new DateOnly(2026, 10, 5), InArrears = true,
        HomeBranches = ["65", "6502"], Contracts = [new ContractFact("contract-plan", "畅享99", new DateOnly(2026, 1, 1), null)],
    };

    public static IReadOnlyList<RuleOutcome> Outcomes { get; } =
    [
        .. Conditions().SelectMany(c => new[] { Known, Unknown }.Select(m => c.Evaluate(m, new Occasion(Day)))),
        NoContract.Evaluate(With(new ContractFact("contract-plan", "畅享99", Day, NewYear)), new Occasion(Day)),
        PlanOnNewYear.Evaluate(With(new ContractFact("contract-plan", "畅享99", Day, NewYear)), new Occasion(Day)),
        PlanOnNewYear.Evaluate(With(new ContractFact("contract-plan", "畅享99", Day, null)), new Occasion(Day)),
        NoContractOnNewYear.Evaluate(With(new ContractFact("prepaid-gift", "春季存费送费", Day, null, "spring", 5)), new Occasion(Day)),
        ForUnstable.Evaluate(Known with { WarningFlags = ["call-forwarding"] }, new Occasion(Day)),
    ];

    private static MemberFacts With(ContractFact contract) => Known with { Contracts = [contract] };

    private static IEnumerable<Condition> Conditions() =>
    [
        new TierCondition([Tier.Gold]), new StatusCondition([MemberStatus.Active]), new BranchCondition(["6501"]), new NoArrearsCondition(),
        new OnNetCondition(From: 12, To: 120), new OnNetCondition(From: 12), new OnNetCondition(To: 12),
        new ChannelCondition([Channel.Hall]), new ChannelCondition([Channel.Online]),
        new MinSpendCondition(5_000), new MinSpendCondition(20_000), new MinUsageCondition(1, 100), new MinUsageCondition(CallMinutes: 50), new MinUsageCondition(50, 1_000),
        new MinUsageCondition(DataMb: 100),
        new BrandCondition(["wo"]), new BrandCondition(["ufi"]),
        new BillingCondition([Billing.Postpaid]), new BillingCondition([Billing.Prepaid]),
        new ArpuCondition(5_000, 10_000), new ArpuCondition(FromFen: 5_000), new ArpuCondition(ToFen: 5_000),
        new ArpuTrendCondition(-30, -10), new ArpuTrendCondition(FromPercent: -10), new ArpuTrendCondition(ToPercent: -30),
        new ArpuTrendCondition(ToPercent: -10),
        ForUnstable, new WarningFlagsCondition { Any = ["call-forwarding"] }, new WarningFlagsCondition { None = ["call-forwarding"] }, new WarningFlagsCondition { None = ["low-usage"] },
        new SegmentCondition(["family", "business"]), new SegmentCondition(["student"]),
        new NamedListCondition(["invited", "staff"]), new NamedListCondition(["staff"]),
        new NoEarlierCampaignCondition(["spring"]), new NoEarlierCampaignCondition(["spring"], new DateOnly(2025, 1, 1)),
        new NoEarlierCampaignCondition(["spring"], new DateOnly(2026, 1, 1)),
        new HasContractCondition(["handset-lease", "contract-plan"]), new HasContractCondition(["prepaid-gift"]),
        new HasContractCondition(["handset-lease", "contract-plan"]) { EndsWithinMonths = 3 },
        NoContract, NoContractOnNewYear,
        new AnyCondition([new TierCondition([Tier.Gold]), new BrandCondition(["wo"]), new BranchCondition(["6503"])]),
        new AllCondition([new OnNetCondition(From: 60), new TierCondition([Tier.Gold])]),
        new NotCondition(new BrandCondition(["ufi"])), new NotCondition(new TierCondition([Tier.Gold])),
    ];
}
