using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Bench.Evaluation;

/// <summary>Members as a province has them: a third bound by a contract, one in forty in an offer, one in ten suspended or gone.</summary>
internal static class AnyMembers
{
    public static readonly DateOnly Day = new(2026, 12, 5);

    private static readonly Tier[] Tiers = [Tier.None, Tier.Silver, Tier.Silver, Tier.Silver, Tier.Gold, Tier.Gold, Tier.Diamond];
    private static readonly string[] Flags = ["low-usage"];

    public static MemberFacts[] Make(int count)
    {
        var random = new SeededNumbers(2026);
        var homes = Enumerable.Range(0, 100).Select(i => new[] { "65", $"65{(i % 15) + 1:00}", $"65{(i % 15) + 1:00}{(i / 15) + 1:00}" }).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => One(i, random, homes[random.Below(homes.Length)]))];
    }

    private static MemberFacts One(int id, SeededNumbers random, string[] home) => new()
    {
        MemberId = id,
        Tier = Tiers[random.Below(Tiers.Length)],
        Status = random.Below(10) > 0 ? MemberStatus.Active : MemberStatus.Suspended,
        OnNetSince = Day.AddDays(-random.Below(4_000)),
        ArpuFen = random.Below(60_000),
        ArpuBeforeFen = random.Below(60_000),
        InArrears = random.Below(20) == 0,
        Brand = "star",
        Billing = random.Below(2) == 0 ? Billing.Prepaid : Billing.Postpaid,
        Segments = ["family"],
        Lists = random.Below(50) == 0 ? ["vip"] : [],
        Usage = new MonthUsage(Period.Of(2026, 11), random.Below(60_000), random.Below(900), random.Below(40_000)),
        WarningFlags = random.Below(8) == 0 ? Flags : [],
        HomeBranches = home,
        Contracts = random.Below(3) > 0 ? [] :
        [
            new ContractFact("contract-plan", "畅享合约24个月", Day.AddDays(-random.Below(900)), Day.AddDays(random.Below(600) - 300)),
        ],
        Participations = random.Below(40) > 0 ? [] : [new ParticipationFact("spring", "春季", true, Period.Of(2027, 5), Day.AddDays(-90), ["a"])],
    };
}
