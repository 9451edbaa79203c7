using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>Values as the format General shows them, and as the numbers a spreadsheet holds.</summary>
internal static class GeneralText
{
    // Spreadsheets keep 15 significant digits.
    private const string SignificantDigits = "G15";
    private const double DecimalLimit = 1e28;

    public static string Of(object? value, CultureInfo culture) => value switch
    {
        null => "",
        bool flag => flag ? "TRUE" : "FALSE",
        string text => text,
        DateTime or TimeSpan => Serial(value).ToString(SignificantDigits, culture),
        double number => number.ToString(SignificantDigits, culture),
        IFormattable other => other.ToString(null, culture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The number a cell holds: days since 1899-12-30 for dates and times.</summary>
    public static double Serial(object value) => value switch
    {
        DateTime date => date.ToOADate(),
        TimeSpan time => time.TotalDays,
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    public static bool TryDate(double serial, out DateTime date)
    {
        var inRange = serial is >= 0 and < 2_958_466;
        date = inRange ? DateTime.FromOADate(serial) : default;
        return inRange;
    }

    /// <summary>Decimal arithmetic rounds halves of the written digits away from zero, as spreadsheets do.</summary>
    public static bool TryDecimal(double value, out decimal exact)
    {
        var fits = Math.Abs(value) < DecimalLimit;
        exact = fits ? (decimal)value : 0m;
        return fits;
    }
}
