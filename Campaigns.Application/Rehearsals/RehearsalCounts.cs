using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals;

/// <summary>Puts what was counted into the tables of the result.</summary>
internal sealed class RehearsalCounts(RehearsalCounter counter, RehearsalTree tree)
{
    public IReadOnlyList<ReasonCount> Reasons() =>
    [
        .. counter.Reasons
            .Select((code, i) => (Code: code, Tiers: ByTier(i)))
            .Select(r => new ReasonCount(r.Code, r.Tiers.Sum(t => t.First), r.Tiers.Sum(t => t.Any), r.Tiers))
            .OrderByDescending(r => r.First).ThenByDescending(r => r.Any).ThenBy(r => r.Code, StringComparer.Ordinal),
    ];

    public IReadOnlyList<TierCount> Tiers() =>
    [
        .. counter.Groups.GroupBy(g => g.Key.Tier).OrderByDescending(g => g.Key)
            .Select(g => new TierCount(g.Key, g.Sum(t => t.Value.Members), g.Sum(t => t.Value.Eligible))),
    ];

    public IReadOnlyList<BranchCount> Branches() =>
    [
        .. counter.Groups.GroupBy(g => (County: tree.Branch(g.Key.CountyId), g.Key.Tier))
            .OrderBy(g => g.Key.County.Path, StringComparer.Ordinal).ThenByDescending(g => g.Key.Tier)
            .Select(g => (g.Key, Prefecture: tree.PrefectureOf(g.Key.County.Id), Tallies: g))
            .Select(g => new BranchCount(
                g.Prefecture.Code,
                g.Prefecture.Name,
                g.Key.County.Code,
                g.Key.County.Name,
                g.Key.Tier,
                g.Tallies.Sum(t => t.Value.Members),
                g.Tallies.Sum(t => t.Value.Eligible))),
    ];

    public IReadOnlyList<ManagerCount> Managers() =>
    [
        .. counter.Groups.GroupBy(g => (County: tree.Branch(g.Key.CountyId), Manager: tree.Manager(g.Key.ManagerId)))
            .OrderBy(g => g.Key.County.Path, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Manager is null)
            .ThenBy(g => g.Key.Manager?.Code, StringComparer.Ordinal)
            .Select(g => (g.Key, Prefecture: tree.PrefectureOf(g.Key.County.Id), Tallies: g))
            .Select(g => new ManagerCount(
                g.Prefecture.Code,
                g.Prefecture.Name,
                g.Key.County.Code,
                g.Key.County.Name,
                g.Key.Manager?.Code,
                g.Key.Manager?.Name,
                g.Tallies.Sum(t => t.Value.Members),
                g.Tallies.Sum(t => t.Value.Eligible))),
    ];

    private TierRefusals[] ByTier(int reason) =>
    [
        .. counter.Groups.Where(g => At(g.Value.Any, reason) > 0)
            .GroupBy(g => g.Key.Tier).OrderByDescending(g => g.Key)
            .Select(g => new TierRefusals(g.Key, g.Sum(t => At(t.Value.First, reason)), g.Sum(t => At(t.Value.Any, reason)))),
    ];

    private static long At(List<long> counts, int index) => index < counts.Count ? counts[index] : 0;
}
