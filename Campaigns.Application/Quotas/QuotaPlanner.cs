using Campaigns.Application.Results;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas;

/// <summary>Works out what each quota row is to be; reads and writes nothing.</summary>
public static class QuotaPlanner
{
    /// <summary>
    /// A total split over the prefectures by member count (largest remainder). Units that a prefecture has moved down to its counties
    /// stay there and count as part of its share, so its own row gets the rest. Rows outside prefectures, and tiers without a
    /// total, come to nothing. All rows together sum to the total exactly. A prefecture's row may be overrun as far as the policy says,
    /// and never by less than it was already.
    /// </summary>
    public static Result<IReadOnlyList<QuotaTarget>> SplitByMembers(
        QuotaPolicy policy,
        IReadOnlyList<TierUnits> totals,
        IReadOnlyList<QuotaBranch> prefectures,
        IReadOnlyList<BranchMembers> members,
        IReadOnlyList<QuotaRow> rows,
        DateOnly countedOn)
    {
        var targets = new List<QuotaTarget>();
        foreach (var total in totals)
        {
            var counts = members.Where(m => m.Tier == total.Tier).ToDictionary(m => m.BranchId, m => m.Members);
            var shares = QuotaSplit.ByMembers(
                total.Units, [.. prefectures.Select(p => new MemberCount(p.Code, counts.GetValueOrDefault(p.Id)))]);
            if (shares.Count < prefectures.Count || prefectures.Count == 0)
                return QuotasRefusals.NobodyToSplitBy(total.Tier);
            foreach (var (prefecture, share) in prefectures.Zip(shares))
            {
                var own = rows.FirstOrDefault(r => r.BranchId == prefecture.Id && r.Tier == total.Tier);
                var below = rows.Where(r => r.Tier == total.Tier && r.BranchId != prefecture.Id && IsUnder(r, prefecture)).Sum(r => r.Cap);
                if (below > share.Units)
                    return QuotasRefusals.BelowUsed(prefecture.Name, total.Tier, share.Units, below);
                targets.Add(new QuotaTarget(prefecture.Id, prefecture.Name, total.Tier, share.Units - below)
                {
                    OverrunAllowed = Math.Max(own?.OverrunUsed ?? 0, policy.OverrunAllowed(share.Units - below)),
                    MemberCount = counts.GetValueOrDefault(prefecture.Id),
                    CountedOn = countedOn,
                });
            }
        }

        var tiers = totals.Select(t => t.Tier).ToHashSet();
        targets.AddRange(rows.Where(r => !tiers.Contains(r.Tier) || !prefectures.Any(p => IsUnder(r, p))).Select(Emptied));
        return targets;
    }

    /// <summary>What a row becomes that a new plan does not name: no cap, and no overrun beyond what was taken.</summary>
    public static QuotaTarget Emptied(QuotaRow row) =>
        new(row.BranchId, row.BranchName, row.Tier, Cap: 0) { OverrunAllowed = row.OverrunUsed };

    /// <summary>
    /// Per tier the caps must sum to its total. A tier with an unlimited row is exempt (domain §4.1); a tier without a total may have
    /// no units.
    /// </summary>
    public static Refusal? SumRefusal(IReadOnlyList<QuotaTarget> targets, IReadOnlyList<TierUnits> totals)
    {
        foreach (var tier in targets.Select(t => t.Tier).Union(totals.Select(t => t.Tier)))
        {
            var ofTier = targets.Where(t => t.Tier == tier).ToList();
            var total = totals.FirstOrDefault(t => t.Tier == tier)?.Units ?? 0;
            var sum = ofTier.Sum(t => t.Cap);
            if (sum != total && !ofTier.Any(t => t.Unlimited))
                return QuotasRefusals.SumDiffers(tier, sum, total);
        }

        return null;
    }

    /// <summary>
    /// Totals may not exceed those of the definition, which another person approved: more units cost more money. A definition that
    /// plans no units at all leaves them to whoever splits.
    /// </summary>
    public static Refusal? AbovePlan(IReadOnlyList<TierUnits> totals, IReadOnlyList<TierUnits> planned)
    {
        if (planned.Count == 0)
            return null;
        foreach (var total in totals)
        {
            var plan = planned.FirstOrDefault(p => p.Tier == total.Tier)?.Units ?? 0;
            if (total.Units > plan)
                return QuotasRefusals.AbovePlan(total.Tier, total.Units, plan);
        }

        return null;
    }

    /// <summary>
    /// How far two rows may be overrun after units went from one to the other: a moved unit takes its allowance along. Neither row gets more
    /// than the policy gives for its cap, the two together never more than before, and none less than it was overrun by already.
    /// </summary>
    /// <param name="from">The row the units left, with its cap of now.</param>
    /// <param name="to">The row the units went to, with its cap of now.</param>
    public static (long From, long To) MovedOverrun(QuotaPolicy policy, QuotaRow from, QuotaRow to)
    {
        var left = Math.Max(from.OverrunUsed, Math.Min(from.OverrunAllowed, policy.OverrunAllowed(from.Cap)));
        var carried = Math.Max(0, from.OverrunAllowed - left);
        return (left, Math.Max(to.OverrunAllowed, Math.Min(to.OverrunAllowed + carried, policy.OverrunAllowed(to.Cap))));
    }

    /// <summary>The first row that would be allowed more overrun than the policy gives for its cap, or than was taken already.</summary>
    public static Refusal? OverrunRefusal(IReadOnlyList<QuotaTarget> targets, QuotaPolicy policy, IReadOnlyList<QuotaRow> rows)
    {
        foreach (var target in targets)
        {
            var taken = rows.FirstOrDefault(r => r.BranchId == target.BranchId && r.Tier == target.Tier)?.OverrunUsed ?? 0;
            var most = target.Unlimited ? 0 : policy.OverrunAllowed(target.Cap);
            if (target.OverrunAllowed > Math.Max(most, taken))
                return QuotasRefusals.OverrunAbovePolicy(target, most, policy.OverrunPercent);
        }

        return null;
    }

    private static bool IsUnder(QuotaRow row, QuotaBranch branch) => row.BranchPath.StartsWith(branch.Path, StringComparison.Ordinal);
}
