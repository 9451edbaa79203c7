using Campaigns.Application.Directory;
using Campaigns.Application.Quotas;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Rehearsals.Forecasting;

/// <summary>A quota row as a forecast draws on it.</summary>
/// <param name="Free">Null: unlimited.</param>
internal sealed record ForecastRow(string BranchPath, string Branch, string BranchName, Tier Tier, long? Cap, long? Free, long OverrunLeft);

/// <summary>The quota rows of a forecast: those that are set, else those that the definition will lead to.</summary>
internal static class ForecastRows
{
    public static (QuotaSource Source, IReadOnlyList<ForecastRow> Rows) Of(
        QuotaPolicy policy, IEnumerable<Tier> tiers, IReadOnlyList<QuotaRow> set, RehearsalCounter counter, RehearsalTree tree)
    {
        if (set.Count > 0)
            return (QuotaSource.Rows, [.. set.Select(OfSet)]);
        if (policy.Basis == QuotaBasis.Unlimited || policy.Totals.Count == 0)
            return (QuotaSource.Unlimited, [.. tiers.Select(t => Unlimited(tree.Region, t))]);
        return (QuotaSource.Split, [.. policy.Totals.SelectMany(t => Split(policy, t, counter, tree))]);
    }

    private static ForecastRow OfSet(QuotaRow row) => new(
        row.BranchPath,
        row.BranchCode,
        row.BranchName,
        row.Tier,
        row.Unlimited ? null : row.Cap,
        row.Unlimited ? null : row.Free,
        row.OverrunAllowed - row.OverrunUsed);

    private static ForecastRow Unlimited(Branch region, Tier tier) => new(region.Path, region.Code, region.Name, tier, null, null, 0);

    /// <summary>As splitting by members does it, on the members counted here.</summary>
    private static IEnumerable<ForecastRow> Split(QuotaPolicy policy, TierUnits total, RehearsalCounter counter, RehearsalTree tree)
    {
        var members = counter.Groups.Where(g => g.Key.Tier == total.Tier)
            .GroupBy(g => tree.PrefectureOf(g.Key.CountyId).Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(t => t.Value.Living), StringComparer.Ordinal);
        var shares = QuotaSplit.ByMembers(total.Units, [.. tree.Prefectures.Select(p => new MemberCount(p.Code, members.GetValueOrDefault(p.Code)))]);
        return tree.Prefectures.Zip(shares, (prefecture, share) => new ForecastRow(
            prefecture.Path, prefecture.Code, prefecture.Name, total.Tier, share.Units, share.Units, policy.OverrunAllowed(share.Units)));
    }
}
