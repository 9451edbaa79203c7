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

    /// <summary>As fast as a whole member base needs it.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static DateOnly Parse(string text) =>
        text is { Length: 10 } && text[4] == '-' && text[7] == '-'
            && Number(text, 0, 4) is var year and > 0 && Number(text, 5, 2) is var month and > 0 and <= 12
            && Number(text, 8, 2) is var day and > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The digits as a number; negative when one is no digit.</summary>
    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return -1;
            number = (number * 10) + text[i] - '0';
        }

        return number;
    }
}
