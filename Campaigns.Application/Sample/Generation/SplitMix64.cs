namespace Campaigns.Application.Sample.Generation;

/// <summary>
/// The SplitMix64 generator (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). Chosen over
/// <see cref="Random"/> because its numbers are fixed for ever: a seed gives the same province with every version of .NET.
/// </summary>
public struct SplitMix64
{
    private ulong _state;

    private SplitMix64(ulong state) => _state = state;

    /// <summary>The stream of one numbered thing: each member's numbers depend on the seed and their own index only.</summary>
    public static SplitMix64 For(ulong seed, ulong index)
    {
        var outer = new SplitMix64(seed);
        var inner = new SplitMix64(unchecked(outer.Next() + (index * 0xD1342543DE82EF95UL)));
        return new SplitMix64(inner.Next());
    }

    /// <summary>A stream that begins at a state, as the published algorithm does.</summary>
    public static SplitMix64 FromState(ulong state) => new(state);

    public ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to <paramref name="bound"/> − 1.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(Next(), (ulong)bound, out _);
    }

    /// <summary>A number between both bounds, each included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True in <paramref name="share"/> of 1,000 cases.</summary>
    public bool PerMille(int share) => Below(1000) < share;

    /// <summary>A date between both bounds, each included.</summary>
    public DateOnly Date(DateOnly from, DateOnly to) => from.AddDays(Below(to.DayNumber - from.DayNumber + 1));
}
