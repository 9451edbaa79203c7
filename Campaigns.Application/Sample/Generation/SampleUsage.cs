using Campaigns.Application.Imports.Rows;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Sample.Generation;

/// <summary>Three months of use, and the facts that follow from them: average revenue and warning flags.</summary>
internal static class SampleUsage
{
    private const int LowMinutes = 30;
    private const int LowMegabytes = 500;

    public static IReadOnlyList<UsageRow> Draw(ref SplitMix64 random, PhoneKey holder, Tier tier, MemberStatus status)
    {
        if (status is MemberStatus.Closed or MemberStatus.PortedOut)
            return [];
        var (low, high) = YuanAMonth(tier);
        var spend = random.Between(low, high) * 100;
        var minutes = random.Between(10, 900);
        var megabytes = random.Between(100, 40_000);
        var falling = random.PerMille(80);
        var rows = new List<UsageRow>(SampleTimes.UsageMonths.Count);
        foreach (var month in SampleTimes.UsageMonths)
        {
            var share = random.Between(90, 110);
            rows.Add(new UsageRow(holder, month, (long)spend * share / 100, minutes * share / 100, megabytes * share / 100));
            if (falling)
                spend = spend * 3 / 4;
        }

        return rows;
    }

    public static long Arpu(IReadOnlyList<UsageRow> usage) => usage.Count == 0 ? 0 : usage.Sum(u => u.SpendFen) / usage.Count;

    public static string? Flags(IReadOnlyList<UsageRow> usage, bool forwarding)
    {
        var flags = new List<string>();
        if (usage.Count > 0 && usage[^1].SpendFen * 10 < usage[0].SpendFen * 7)
            flags.Add("falling-arpu");
        if (forwarding)
            flags.Add("call-forwarding");
        if (usage.Count > 0 && usage[^1].CallMinutes < LowMinutes && usage[^1].DataMb < LowMegabytes)
            flags.Add("low-usage");
        return flags.Count > 0 ? string.Join(',', flags) : null;
    }

    private static (int Low, int High) YuanAMonth(Tier tier) => tier switch
    {
        Tier.Diamond => (250, 600),
        Tier.Gold => (120, 300),
        Tier.Silver => (60, 150),
        _ => (20, 80),
    };
}
