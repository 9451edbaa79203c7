using Campaigns.Application.Paging;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Rehearsals.Start;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Api.Features.Rehearsals;

/// <summary>Shown in the OpenAPI document; the numbers of one result fit together.</summary>
internal static class RehearsalExamples
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(8));

    public static RehearsalBody Body { get; } = new() { TakeUpPercent = 50, Months = 2, CompareWith = "spring-thanks" };

    public static RehearsalStarted Started { get; } = new("91001", "thank-you-members", 2, RehearsalState.Waiting);

    public static RehearsalView Done { get; } = new(
        "91001", "thank-you-members", "会员感恩回馈", 2, RehearsalState.Done, Body.ToRequest(), "王经理", Asked, Asked.AddSeconds(12), Result);

    public static Page<RehearsalView> List { get; } = Page.Whole<RehearsalView>([Done with { Result = null }]);

    private static RehearsalResult Result => new()
    {
        On = new DateOnly(2026, 11, 22),
        Channel = Channel.Hall,
        Members = 10,
        Eligible = 8,
        Reasons = [new ReasonCount("contract-running", 2, 2, [new TierRefusals(Tier.Gold, 2, 2)]) { Name = "在合约期内" }],
        Tiers = [new TierCount(Tier.Gold, 10, 8)],
        Branches = [new BranchCount("6501", "乌鲁木齐分公司", "650102", "天山区", Tier.Gold, 10, 8)],
        Managers = [new ManagerCount("6501", "乌鲁木齐分公司", "650102", "天山区", "M650102", "李维系", 10, 8)],
        Forecast = Forecast,
        Comparison = new RehearsalComparison("spring-thanks", "春季感恩", new DateOnly(2026, 6, 30), Compared, [new("6501", "乌鲁木齐分公司", Tier.Gold, Compared)]),
    };

    private static CompareCount Compared => new(8, 3, 60_000, 60_000, 4, 4, 80_000, 80_000);

    private static RehearsalForecast Forecast => new()
    {
        TakeUpPercent = 50,
        TakeUpSource = TakeUpSource.Given,
        QuotaSource = QuotaSource.Rows,
        Months = 2,
        FirstMonth = Period.Of(2026, 11),
        ConditionalCountedAsReleased = false,
        Demand = 4,
        Within = 2,
        Overrun = 1,
        TurnedAway = 1,
        DepositFen = 60_000,
        BonusFen = 0,
        GiftFaceFen = 60_000,
        GiftCostFen = 60_000,
        GiftCostBranchFen = 20_000,
        Quotas = [new QuotaForecast("6501", "乌鲁木齐分公司", Tier.Gold, 2, 2, 1, 4, 2, 1, 1, 0)],
        ByMonth =
        [
            new MonthForecast(Period.Of(2026, 11), 2, 40_000, 0, 0, 40_000, 40_000, 20_000),
            new MonthForecast(Period.Of(2026, 12), 1, 20_000, 40_000, 0, 20_000, 20_000, 0),
            new MonthForecast(Period.Of(2027, 1), 0, 0, 20_000, 0, 0, 0, 0),
        ],
        ByBranch = [new BranchForecast("6501", "乌鲁木齐分公司", Tier.Gold, 8, 4, 3, 60_000, 0, 60_000, 60_000)],
    };
}
