using System.Globalization;
using System.Text.Json.Serialization;

namespace Campaigns.Rules.Periods;

/// <summary>
/// A calendar month (账期). Stored and compared as <see cref="Number"/> = year × 12 + month − 1, so that a month plus an
/// offset is plain addition in C# and in SQL.
/// </summary>
[JsonConverter(typeof(PeriodJsonConverter))]
public readonly record struct Period : IComparable<Period>
{
    private Period(int number) => Number = number;

    /// <summary>Months since January of year 0.</summary>
    public int Number { get; }

    public int Year => Number / 12;

    /// <summary>1 to 12.</summary>
    public int Month => (Number % 12) + 1;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    /// <exception cref="ArgumentOutOfRangeException">The number lies outside the years 1 to 9998.</exception>
    public static Period FromNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 12);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, (9998 * 12) + 11);
        return new Period(number);
    }

    public static Period Of(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return FromNumber((year * 12) + month - 1);
    }

    public static Period Of(DateOnly date) => Of(date.Year, date.Month);

    /// <summary>Reads <c>2026-11</c>, and nothing else.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is not { Length: 7 }
            || !DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || first.Year > 9998)
            return false;
        period = Of(first);
        return true;
    }

    public static Period operator +(Period period, int months) => FromNumber(period.Number + months);

    public static int operator -(Period left, Period right) => left.Number - right.Number;

    public static bool operator <(Period left, Period right) => left.Number < right.Number;

    public static bool operator >(Period left, Period right) => left.Number > right.Number;

    public static bool operator <=(Period left, Period right) => left.Number <= right.Number;

    public static bool operator >=(Period left, Period right) => left.Number >= right.Number;

    public int CompareTo(Period other) => Number.CompareTo(other.Number);

    /// <summary>The given day of this month, or its last day when the month is shorter.</summary>
    public DateOnly Day(int day) => new(Year, Month, Math.Min(day, DateTime.DaysInMonth(Year, Month)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
