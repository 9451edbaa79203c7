namespace Campaigns.Rules.Rehearsals;

/// <summary>Divides whole units without losing or making any.</summary>
public static class Apportion
{
    /// <summary>
    /// In proportion to the weights, by largest remainder; of equal remainders the earlier one. Sums to <paramref name="units"/>; all zero
    /// when there is no weight, for then nobody is there to take them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Units or a weight are negative.</exception>
    public static long[] ByWeight(long units, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        var total = Int128.Zero;
        for (var i = 0; i < weights.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weights[i], nameof(weights));
            total += weights[i];
        }

        var shares = new long[weights.Count];
        if (total == 0)
            return shares;
        var remainders = new Int128[weights.Count];
        var left = units;
        for (var i = 0; i < shares.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem((Int128)units * weights[i], total);
            (shares[i], remainders[i]) = ((long)quotient, remainder);
            left -= shares[i];
        }

        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]).Take((int)left))
            shares[i]++;
        return shares;
    }

    /// <summary>Part <paramref name="k"/> (from 0) of the units spread evenly over the parts: no two parts differ by more than one.</summary>
    public static long Evenly(long units, int parts, int k) => Upto(units, parts, k + 1) - Upto(units, parts, k);

    /// <summary>Half of what is lost to rounding comes early, so that few units don't all fall into the last part.</summary>
    private static long Upto(long units, int parts, int k) => k == parts ? units : (long)((((Int128)units * k * 2) + parts) / (2 * (Int128)parts));
}
