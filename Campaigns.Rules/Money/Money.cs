using System.Globalization;

namespace Campaigns.Rules;

/// <summary>
/// An amount of CNY in whole fen (1 yuan = 100 fen). Arithmetic is checked: an overflow throws, it never wraps.
/// </summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money FromYuan(long yuan) => new(yuan * 100);

    public static Money operator +(Money left, Money right) => new(left.Fen + right.Fen);

    public static Money operator -(Money left, Money right) => new(left.Fen - right.Fen);

    public static Money operator -(Money value) => new(-value.Fen);

    public static Money operator *(Money value, long factor) => new(value.Fen * factor);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>
    /// Splits the amount into <paramref name="parts"/> shares that sum to it exactly: each share is rounded down to the fen
    /// and the last takes the rest (domain rule 4).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or <paramref name="parts"/> is below 1.</exception>
    public IReadOnlyList<Money> SplitEqually(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Fen);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var share = Fen / parts;
        var shares = new Money[parts];
        Array.Fill(shares, new Money(share));
        shares[^1] = new Money(Fen - (share * (parts - 1)));
        return shares;
    }

    /// <summary>Yuan with two decimals, no currency sign: <c>200.00</c>.</summary>
    public override string ToString()
    {
        var sign = Fen < 0 ? "-" : "";
        var magnitude = Fen < 0 ? (ulong)(-(Fen + 1)) + 1 : (ulong)Fen;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{magnitude / 100}.{magnitude % 100:00}");
    }
}
