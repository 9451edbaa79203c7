namespace Campaigns.Rules.Quotas;

/// <summary>How many members of a tier a branch has.</summary>
public sealed record MemberCount(string Branch, long Members);

/// <summary>How many quota units a branch gets.</summary>
public sealed record BranchUnits(string Branch, long Units);

/// <summary>Splits a campaign's total over its branches.</summary>
public static class QuotaSplit
{
    /// <summary>
    /// In proportion to member counts, by largest remainder: the result sums to <paramref name="units"/> exactly, in the order of
    /// <paramref name="counts"/>, one row each (zero members, zero units). The rest goes to the larger remainder, then the larger count, then
    /// the smaller branch code, so that the order of the counts never matters. Units that nobody can take (no members anywhere)
    /// can't be split: the result is then empty.
    /// </summary>
    /// <exception cref="ArgumentException">Units or a count are negative, or a branch stands twice.</exception>
    public static IReadOnlyList<BranchUnits> ByMembers(long units, IReadOnlyList<MemberCount> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        if (counts.Any(c => c.Members < 0))
            throw new ArgumentException("a member count is negative", nameof(counts));
        if (counts.Select(c => c.Branch).Distinct(StringComparer.Ordinal).Count() != counts.Count)
            throw new ArgumentException("a branch stands twice", nameof(counts));

        var total = counts.Aggregate(Int128.Zero, (sum, c) => sum + c.Members);
        if (total == 0)
            return units == 0 ? [.. counts.Select(c => new BranchUnits(c.Branch, 0))] : [];

        // Two longs multiply to less than 2^126, so Int128 holds every product.
        var shares = counts.Select(c => Int128.DivRem((Int128)units * c.Members, total)).ToArray();
        var left = units - (long)shares.Aggregate(Int128.Zero, (sum, s) => sum + s.Quotient);
        var raised = Enumerable.Range(0, counts.Count)
            .OrderByDescending(i => shares[i].Remainder)
            .ThenByDescending(i => counts[i].Members)
            .ThenBy(i => counts[i].Branch, StringComparer.Ordinal)
            .Take((int)left)
            .ToHashSet();
        return [.. counts.Select((c, i) => new BranchUnits(c.Branch, (long)shares[i].Quotient + (raised.Contains(i) ? 1 : 0)))];
    }
}
