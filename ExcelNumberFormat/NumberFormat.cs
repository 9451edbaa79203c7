using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>
/// Shows a value the way a spreadsheet does under a number format such as <c>#,##0.00;-#,##0.00</c> or <c>yyyy-mm-dd</c>.
/// </summary>
/// <remarks>
/// <para>Why this exists: ClosedXML binds to an assembly of this name and calls exactly the members that are here, but the package
/// itself can't be restored from the package source in use. It goes, with its tests, the day the package can be restored.</para>
/// <para>It covers what workbooks of this product hold: General, text, digits with grouping, scaling, percent and exponent, dates and
/// times, quoted literals, colours, currency marks, and sections by sign. Elapsed times (<c>[h]</c>), conditions (<c>[&gt;=100]</c>)
/// and fractions are not interpreted: <see cref="IsValid"/> is false for them, rather than a wrong text being shown.</para>
/// </remarks>
public sealed class NumberFormat
{
    private const int MostSections = 4;
    private readonly Section[] _sections;

    public NumberFormat(string formatString)
    {
        ArgumentNullException.ThrowIfNull(formatString);
        _sections = SectionParser.Parse(formatString);
        IsValid = _sections.Length is > 0 and <= MostSections && Array.TrueForAll(_sections, s => s.Kind != SectionKind.Unsupported);
    }

    /// <summary>Whether the format is understood; <see cref="Format"/> shows values as General when it isn't.</summary>
    public bool IsValid { get; }

    /// <summary>Whether numbers under this format are dates or times.</summary>
    public bool IsDateTimeFormat => IsValid && _sections[0].Kind == SectionKind.DateTime;

    /// <summary>The text shown for <paramref name="value"/>; null shows nothing. Separators and month names are the culture's.</summary>
    public string Format(object? value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        if (!IsValid) return GeneralText.Of(value, culture);
        return value switch
        {
            null => "",
            string text => FormatText(text),
            bool => GeneralText.Of(value, culture),
            DateTime or TimeSpan when !IsDateTimeFormat => FormatNumber(GeneralText.Serial(value), culture),
            DateTime date => date.ToString(_sections[0].Pattern, culture),
            TimeSpan time => (DateTime.UnixEpoch + time).ToString(_sections[0].Pattern, culture),
            IConvertible => FormatNumber(GeneralText.Serial(value), culture),
            _ => GeneralText.Of(value, culture),
        };
    }

    private string FormatText(string text)
    {
        var section = Array.Find(_sections, s => s.Kind == SectionKind.Text);
        return section is null ? text : section.Pattern.Replace("@", text, StringComparison.Ordinal);
    }

    private string FormatNumber(double value, CultureInfo culture)
    {
        var section = SectionFor(value);
        // With a section of its own a negative number is shown without its sign: the section carries whatever stands for it.
        var shown = value < 0 && ReferenceEquals(section, _sections.ElementAtOrDefault(1)) ? -value : value;
        return section.Kind switch
        {
            SectionKind.DateTime => GeneralText.TryDate(value, out var date)
                ? date.ToString(section.Pattern, culture)
                : GeneralText.Of(value, culture),
            SectionKind.Number when GeneralText.TryDecimal(shown, out var exact) => exact.ToString(section.Pattern, culture),
            SectionKind.Number => shown.ToString(section.Pattern, culture),
            SectionKind.Literal => section.Pattern,
            _ => GeneralText.Of(shown, culture),
        };
    }

    private Section SectionFor(double value)
    {
        var numeric = Array.FindAll(_sections, s => s.Kind != SectionKind.Text);
        if (numeric.Length == 0) return Section.General;
        if (value < 0 && numeric.Length > 1) return numeric[1];
        return value == 0 && numeric.Length > 2 ? numeric[2] : numeric[0];
    }
}
