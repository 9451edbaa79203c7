using Campaigns.Application.Imports.Rows;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Sample.Generation;

/// <summary>
/// What the CRM knows of a member beyond tier and status: brand, way of paying, revenue before, segments. Drawn apart from the rest, so
/// that it changes none of it.
/// </summary>
internal static class SampleDetails
{
    /// <summary>Any constant but zero: it sets this stream apart from the member's own.</summary>
    private const ulong Stream = 0x9E37_79B9_7F4A_7C15;

    private static readonly DateOnly HalfAYearAgo = SampleTimes.UsageMonths[0].FirstDay.AddMonths(-3);

    public static MemberRow Draw(MemberRow facts, IReadOnlyList<UsageRow> usage, ulong seed, long index)
    {
        var random = SplitMix64.For(seed ^ Stream, (ulong)index);
        var share = random.Between(90, 110);
        var known = !random.PerMille(20);
        return facts with
        {
            Brand = known ? Brand(ref random) : null,
            Billing = known ? Billing(ref random, facts.Tier) : null,
            ArpuBeforeFen = usage.Count > 0 && facts.OnNetOn <= HalfAYearAgo ? usage[0].SpendFen * share / 100 : null,
            Segments = Segments(ref random, facts.OnNetOn),
        };
    }

    private static string Brand(ref SplitMix64 random) => random.Below(100) switch
    {
        < 50 => "classic",
        < 80 => "family",
        _ => "campus",
    };

    private static Billing Billing(ref SplitMix64 random, Tier tier) =>
        random.Below(100) < (tier >= Tier.Gold ? 20 : 55) ? Rules.Members.Billing.Prepaid : Rules.Members.Billing.Postpaid;

    private static string? Segments(ref SplitMix64 random, DateOnly onNet)
    {
        var segments = new List<string>();
        if (random.PerMille(150))
            segments.Add("business");
        if (random.PerMille(250))
            segments.Add("broadband");
        if (onNet.Year >= 2026)
            segments.Add("newcomer");
        return segments.Count > 0 ? string.Join(',', segments) : null;
    }
}
