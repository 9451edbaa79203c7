using Campaigns.Application.Rehearsals;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Reports.Tests.Rehearsals;

/// <summary>A rehearsal of a small province whose tables fit together.</summary>
internal static class SampleRehearsal
{
    private static readonly Tier[] Tiers = [Tier.Diamond, Tier.Gold, Tier.Silver, Tier.None];
    private static readonly (string Code, string Name)[] Prefectures = [("6501", "乌鲁木齐分公司"), ("6502", "克拉玛依分公司"), ("6531", "喀什地区分公司")];
    private static readonly DateTimeOffset Asked = new(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(8));

    public static RehearsalView Done { get; } = new(
        "91001", "thank-you-members", "会员感恩回馈", 2, RehearsalState.Done,
        new RehearsalRequest { CompareWith = "spring-thanks" }, "王市场", Asked, Asked.AddSeconds(12), Result);

    private static BranchCount[] Branches =>
    [
        .. from p in Prefectures
           from c in Enumerable.Range(1, 2)
           from t in Tiers
           select new BranchCount(p.Code, p.Name, $"{p.Code}0{c}", $"{p.Name[..2]}{(c == 1 ? "城区" : "郊区")}分公司", t, 1_000 * (4 - (int)t), t == Tier.None ? 0 : 400 * (4 - (int)t)),
    ];

    private static RehearsalResult Result
    {
        get
        {
            var branches = Branches;
            var refused = branches.GroupBy(b => b.Tier).ToDictionary(g => g.Key, g => g.Sum(b => b.Refused));
            return new RehearsalResult
            {
                On = new DateOnly(2026, 11, 22),
                Channel = Channel.Hall,
                Members = branches.Sum(b => b.Members),
                Eligible = branches.Sum(b => b.Eligible),
                Reasons =
                [
                    new ReasonCount("contract-running", refused.Values.Sum() - refused[Tier.None], 30_000, [.. Tiers.Where(t => t != Tier.None).Select(t => new TierRefusals(t, refused[t], refused[t]))]) { Name = "在合约期内" },
                    new ReasonCount("no-offer-for-tier", refused[Tier.None], refused[Tier.None], [new TierRefusals(Tier.None, refused[Tier.None], refused[Tier.None])]) { Name = "该级别没有档位" },
                    new ReasonCount("status-not-included", 0, 1_234, []) { Name = "号码状态不符" },
                ],
                Tiers = [.. branches.GroupBy(b => b.Tier).Select(g => new TierCount(g.Key, g.Sum(b => b.Members), g.Sum(b => b.Eligible)))],
                Branches = branches,
                Managers =
                [
                    .. branches.GroupBy(b => (b.Prefecture, b.PrefectureName, b.County, b.CountyName)).SelectMany(g => new[]
                    {
                        new ManagerCount(g.Key.Prefecture, g.Key.PrefectureName, g.Key.County, g.Key.CountyName, "M1", "李维系", g.Sum(b => b.Members) - 100, g.Sum(b => b.Eligible) - 40),
                        new ManagerCount(g.Key.Prefecture, g.Key.PrefectureName, g.Key.County, g.Key.CountyName, null, null, 100, 40),
                    }),
                ],
                Forecast = Forecast,
                Comparison = Comparison,
            };
        }
    }

    private static RehearsalForecast Forecast => new()
    {
        TakeUpPercent = 37.25m,
        TakeUpSource = TakeUpSource.EarlierCampaign,
        QuotaSource = QuotaSource.Split,
        Months = 3,
        FirstMonth = Period.Of(2026, 11),
        ConditionalCountedAsReleased = true,
        Demand = 5_364,
        Within = 4_500,
        Overrun = 450,
        TurnedAway = 414,
        DepositFen = 99_000_000,
        BonusFen = 9_900_000,
        GiftFaceFen = 99_000_000,
        GiftCostFen = 96_030_000,
        GiftCostBranchFen = 8_730_000,
        Quotas = [.. from p in Prefectures from t in Tiers[..3] select new QuotaForecast(p.Code, p.Name, t, 500, 500, 50, 596, 500, 50, 46, 0)],
        ByMonth =
        [
            .. Enumerable.Range(0, 12).Select(k => new MonthForecast(
                Period.Of(2026, 11) + k, k < 3 ? 1_650 : 0, k < 3 ? 33_000_000 : 0, k is 0 or 11 ? 0 : 9_900_000, k == 11 ? 9_900_000 : 0,
                k < 3 ? 33_000_000 : 0, k < 3 ? 32_010_000 : 0, k < 3 ? 2_910_000 : 0)),
        ],
        ByBranch = [.. from p in Prefectures from t in Tiers[..3] select new BranchForecast(p.Code, p.Name, t, 1_600, 596, 550, 11_000_000, 1_100_000, 11_000_000, 10_670_000)],
    };

    private static RehearsalComparison Comparison
    {
        get
        {
            ComparisonRow[] rows = [.. from p in Prefectures from t in Tiers[..3] select new ComparisonRow(p.Code, p.Name, t, new CompareCount(1_600, 550, 11_000_000, 10_670_000, 900, 534, 10_680_000, 10_359_600))];
            return new RehearsalComparison("spring-thanks", "春季感恩", new DateOnly(2026, 6, 30), rows.Select(r => r.Counts).Aggregate((a, b) => a + b), rows);
        }
    }
}
