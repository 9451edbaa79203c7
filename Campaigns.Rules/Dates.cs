using System.Globalization;

namespace Campaigns.Rules;

/// <summary>The one written form of a date: <c>2026-11-22</c>.</summary>
public static class Dates
{
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The day so many months later (0 or more), or the last there is.</summary>
    public static DateOnly AddMonths(DateOnly date, int months) =>
        ((DateOnly.MaxValue.Year - date.Year) * 12L) + DateOnly.MaxValue.Month - date.Month >= months ? date.AddMonths(months) : DateOnly.MaxValue;

    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
