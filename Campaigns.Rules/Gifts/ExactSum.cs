namespace Campaigns.Rules.Gifts;

/// <summary>
/// Makes an amount exactly from pieces of which so many are there, with the fewest pieces. Dynamic programming over the amounts
/// divided by their greatest common divisor: time and memory grow with faces × reduced amount, which <see cref="MaxReduced"/> bounds.
/// </summary>
internal static class ExactSum
{
    /// <summary>The largest amount, in units of the common divisor, that is tried; the definition's validation refuses gifts beyond it.</summary>
    public const int MaxReduced = 20_000;

    private const int Never = int.MaxValue / 2;

    /// <summary>The amount in units of the greatest common divisor of it and the faces.</summary>
    public static long Reduced(long amount, IEnumerable<long> faces) => amount / faces.Aggregate(amount, Gcd);

    /// <summary>
    /// The pieces, largest first; of several answers with the fewest pieces the one with the larger faces. Null when there is none.
    /// </summary>
    public static IReadOnlyList<long>? Fewest(long amount, IReadOnlyList<(long Face, long Available)> stock)
    {
        var faces = stock.Where(s => s.Face > 0 && s.Face <= amount && s.Available > 0).OrderBy(s => s.Face).ToArray();
        if (amount <= 0 || faces.Length == 0)
            return null;
        var divisor = faces.Select(f => f.Face).Aggregate(amount, Gcd);
        if (amount / divisor > MaxReduced)
            return null;

        var size = (int)(amount / divisor);
        var pieces = faces.Select(f => (Size: (int)(f.Face / divisor), Available: (int)Math.Min(f.Available, amount / f.Face))).ToArray();

        // fewest[i][s]: pieces needed to make s from the i smallest faces.
        var fewest = new int[pieces.Length + 1][];
        fewest[0] = new int[size + 1];
        Array.Fill(fewest[0], Never);
        fewest[0][0] = 0;
        for (var i = 0; i < pieces.Length; i++)
            fewest[i + 1] = AddFace(fewest[i], pieces[i].Size, pieces[i].Available);
        return fewest[^1][size] >= Never ? null : Trace(fewest, pieces, divisor);
    }

    /// <summary>
    /// For each remainder of the face, the least of the last <paramref name="available"/> + 1 entries, kept in a window of rising values.
    /// </summary>
    private static int[] AddFace(int[] before, int face, int available)
    {
        var after = new int[before.Length];
        var window = new (int Count, int Value)[(before.Length / face) + 1];
        for (var remainder = 0; remainder < Math.Min(face, before.Length); remainder++)
        {
            var (first, end) = (0, 0);
            for (int s = remainder, count = 0; s < before.Length; s += face, count++)
            {
                var value = before[s] - count;
                while (end > first && window[end - 1].Value >= value)
                    end--;
                window[end++] = (count, value);
                if (window[first].Count < count - available)
                    first++;
                after[s] = Math.Min(Never, window[first].Value + count);
            }
        }

        return after;
    }

    private static List<long> Trace(int[][] fewest, (int Size, int Available)[] pieces, long divisor)
    {
        var chosen = new List<long>();
        var left = fewest[0].Length - 1;
        for (var i = pieces.Length; i > 0; i--)
        {
            var (size, available) = pieces[i - 1];
            var count = Math.Min(available, left / size);
            while (fewest[i - 1][left - (count * size)] + count != fewest[i][left])
                count--;
            chosen.AddRange(Enumerable.Repeat(size * divisor, count));
            left -= count * size;
        }

        return chosen;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
