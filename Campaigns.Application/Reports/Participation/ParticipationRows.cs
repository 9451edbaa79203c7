using System.Globalization;
using Campaigns.Application.Directory;
using Campaigns.Application.Quotas;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports.Participation;

/// <summary>Puts the counts of evaluation, enrolments and quota together. Branches by path, the highest tier first.</summary>
internal sealed class ParticipationRows(
    ReportTree tree, IReadOnlyList<EvaluatedGroup> evaluated, IReadOnlyList<EnrolledGroup> enrolled, CultureInfo culture)
{
    /// <param name="reported">The branches that have a row for each tier they have quota for, whether anybody is there or not.</param>
    public IReadOnlyList<ParticipationRow> ByBranch(IEnumerable<Branch> reported, IReadOnlyList<QuotaRow> quotas)
    {
        var members = evaluated.ToLookup(e => Key(e.Group));
        var joined = enrolled.ToLookup(e => Key(e.Group));
        var withQuota = reported.SelectMany(b => quotas.Where(q => IsUnder(q.BranchPath, b.Path)).Select(q => (Branch: b, q.Tier)));
        return
        [
            .. members.Select(m => m.Key).Concat(joined.Select(j => j.Key)).Concat(withQuota).Distinct()
                .OrderBy(k => k.Branch.Path, StringComparer.Ordinal).ThenByDescending(k => k.Tier)
                .Select(k => new ParticipationRow
                {
                    BranchCode = k.Branch.Code,
                    Branch = k.Branch.Name,
                    Tier = k.Tier,
                    TierName = TierName(k.Tier),
                    Members = members[k].Sum(m => m.Members),
                    Eligible = members[k].Sum(m => m.Eligible),
                    Quota = QuotaOf(k.Branch, k.Tier, quotas),
                    Used = joined[k].Sum(j => j.Used),
                    Enrolled = joined[k].Sum(j => j.Enrolled),
                }),
        ];
    }

    public IReadOnlyList<ManagerParticipationRow> ByManager()
    {
        var members = evaluated.ToLookup(e => e.Group);
        var joined = enrolled.ToLookup(e => e.Group);
        return
        [
            .. members.Select(m => m.Key).Concat(joined.Where(j => j.Any(e => e.Enrolled > 0)).Select(j => j.Key)).Distinct()
                .Select(g => (Group: g, County: tree.County(g.CountyId)))
                .OrderBy(k => k.County.Path, StringComparer.Ordinal)
                .ThenBy(k => k.Group.ManagerCode is null)
                .ThenBy(k => k.Group.ManagerCode, StringComparer.Ordinal)
                .ThenByDescending(k => k.Group.Tier)
                .Select(k => new ManagerParticipationRow
                {
                    Prefecture = tree.Prefecture(k.County).Name,
                    County = k.County.Name,
                    ManagerCode = k.Group.ManagerCode,
                    Manager = k.Group.ManagerName ?? Messages.Format("report.unassigned", null, culture),
                    Tier = k.Group.Tier,
                    TierName = TierName(k.Group.Tier),
                    Members = members[k.Group].Sum(m => m.Members),
                    Eligible = members[k.Group].Sum(m => m.Eligible),
                    Enrolled = joined[k.Group].Sum(j => j.Enrolled),
                }),
        ];
    }

    /// <summary>A branch without a row below it draws on the nearest one above: unlimited is so for it, too; a cap is not its own.</summary>
    internal static long? QuotaOf(Branch branch, Tier tier, IReadOnlyList<QuotaRow> quotas)
    {
        var own = quotas.Where(q => q.Tier == tier && IsUnder(q.BranchPath, branch.Path)).ToArray();
        if (own.Length > 0)
            return Array.Exists(own, q => q.Unlimited) ? null : own.Sum(q => q.Cap);
        var above = quotas.Where(q => q.Tier == tier && IsUnder(branch.Path, q.BranchPath)).MaxBy(q => q.BranchPath.Length);
        return above is { Unlimited: true } ? null : 0;
    }

    private static bool IsUnder(string path, string root) => path.StartsWith(root, StringComparison.Ordinal);

    private (Branch Branch, Tier Tier) Key(ParticipationGroup group) => (tree.Reported(tree.County(group.CountyId)), group.Tier);

    private string TierName(Tier tier) => Messages.Format($"tier.{EnumCode.Of(tier)}", null, culture);
}
