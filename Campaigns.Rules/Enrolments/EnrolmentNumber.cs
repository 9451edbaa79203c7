using System.Globalization;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Enrolments;

/// <summary>
/// The readable number of an enrolment: <c>prefecture-yyMM-serial-check digit</c>, the serial with at least six digits. The check digit
/// (ISO 7064 MOD 11,10 over all digits before it) finds every single wrong digit.
/// </summary>
public static class EnrolmentNumber
{
    private const int SerialDigits = 6;

    /// <param name="prefectureCode">ASCII letters and digits; letters do not count for the check digit.</param>
    /// <exception cref="ArgumentException">The code is empty or has other characters, or the serial is below 1.</exception>
    public static string Format(string prefectureCode, Period period, long serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        if (!IsCode(prefectureCode))
            throw new ArgumentException($"'{prefectureCode}' can't stand in an enrolment number", nameof(prefectureCode));
        var body = string.Create(CultureInfo.InvariantCulture, $"{prefectureCode}-{period.Year % 100:00}{period.Month:00}-{serial:000000}");
        return $"{body}-{CheckDigit(body)}";
    }

    /// <summary>Whether the text has the form of a number and its check digit fits.</summary>
    public static bool IsValid(string? number)
    {
        if (number?.Split('-') is not [var prefecture, var month, var serial, var check])
            return false;
        return IsCode(prefecture)
            && month.Length == 4 && IsDigits(month) && IsMonth(month[2..])
            && serial.Length >= SerialDigits && IsDigits(serial)
            && check.Length == 1 && check[0] == CheckDigit(number[..^2]);
    }

    private static bool IsCode(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsMonth(string digits) => string.CompareOrdinal(digits, "01") >= 0 && string.CompareOrdinal(digits, "12") <= 0;

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    private static char CheckDigit(string body)
    {
        var product = 10;
        foreach (var digit in body.Where(char.IsAsciiDigit))
        {
            var sum = (product + (digit - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }
}
