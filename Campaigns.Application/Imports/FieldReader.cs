using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Imports;

/// <summary>
/// Reads the cells of one row by header. The first fault is kept as <see cref="Fault"/> and every later read gives a default, so that a
/// parser reads straight on and the caller looks once.
/// </summary>
public sealed partial class FieldReader(IReadOnlyDictionary<string, int> columns, IReadOnlyList<string> cells)
{
    public LineResult? Fault { get; private set; }

    /// <summary>Whether the file has the column at all.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The cell without blanks around it; null when empty or when the file lacks the column.</summary>
    public string? Find(string column)
    {
        var text = columns.TryGetValue(column, out var i) ? cells[i].Trim() : "";
        return text.Length > 0 ? text : null;
    }

    public string Text(string column, int longest) => OptionalText(column, longest) ?? Required(column, "");

    public string? OptionalText(string column, int longest)
    {
        var text = Find(column);
        if (text is null)
            return null;
        if (text.Length > longest)
            return Fail<string?>("field-too-long", column, ("max", longest.ToString(CultureInfo.InvariantCulture)));
        return text.Any(char.IsControl) ? Fail<string?>("field-control-character", column) : text;
    }

    /// <summary>A code: letters, digits, hyphens and underscores, at most 40, so that it is safe in addresses, paths and logs.</summary>
    public string Code(string column) => OptionalCode(column) ?? Required(column, "");

    public string? OptionalCode(string column) =>
        Find(column) switch
        {
            null => null,
            { } text when CodeForm().IsMatch(text) => text,
            _ => Fail<string?>("field-code", column),
        };

    /// <summary>A list of codes, comma-separated, none twice; at most 200 characters; null for none.</summary>
    public string? Codes(string column)
    {
        if (Find(column) is not { } text)
            return null;
        var codes = text.Split(',');
        return text.Length <= 200 && codes.All(c => CodeForm().IsMatch(c)) && codes.Distinct(StringComparer.Ordinal).Count() == codes.Length
            ? text
            : Fail<string?>("field-codes", column);
    }

    public string Phone(string column) =>
        Find(column) switch
        {
            null => Required(column, ""),
            { } text when PhoneForm().IsMatch(text) => text,
            _ => Fail("field-phone", column, ""),
        };

    public T Enum<T>(string column)
        where T : struct, Enum =>
        Find(column) switch
        {
            null => Required(column, default(T)),
            { } text when EnumCode.TryParse<T>(text, out var value) => value,
            _ => Fail<T>("field-choice", column, ("choices", string.Join(" / ", System.Enum.GetValues<T>().Select(EnumCode.Of)))),
        };

    public T? OptionalEnum<T>(string column)
        where T : struct, Enum =>
        Find(column) is null ? null : Enum<T>(column);

    public string Choice(string column, params string[] choices) =>
        Find(column) switch
        {
            null => Required(column, ""),
            { } text when choices.Contains(text, StringComparer.Ordinal) => text,
            _ => Fail<string>("field-choice", column, ("choices", string.Join(" / ", choices))) ?? "",
        };

    public DateOnly Date(string column) => OptionalDate(column) ?? Required(column, default(DateOnly));

    public DateOnly? OptionalDate(string column) =>
        Find(column) switch
        {
            null => null,
            { } text when Dates.TryParse(text, out var date) && date.Year is >= 1900 and <= 9990 => date,
            _ => Fail<DateOnly?>("field-date", column),
        };

    public Period Month(string column) =>
        Find(column) switch
        {
            null => Required(column, Period.Of(1900, 1)),
            { } text when Period.TryParse(text, out var month) && month.Year >= 1900 => month,
            _ => Fail("field-month", column, Period.Of(1900, 1)),
        };

    /// <summary>A whole number from <paramref name="least"/> to 10¹², which no sum of real rows overflows.</summary>
    public long Number(string column, long least = 0) =>
        Find(column) switch
        {
            null => Required(column, 0L),
            { } text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
                && n >= least && n <= 1_000_000_000_000 => n,
            _ => Fail("field-number", column, 0L),
        };

    public long? OptionalNumber(string column, long least = 0) => Find(column) is null ? null : Number(column, least);

    public bool Flag(string column, bool whenEmpty = false) =>
        Find(column) switch
        {
            null => whenEmpty,
            "0" => false,
            "1" => true,
            _ => Fail("field-flag", column, false),
        };

    /// <summary>An instant with its offset: <c>2026-10-31T20:00:00+08:00</c>.</summary>
    public DateTimeOffset Instant(string column) =>
        Find(column) switch
        {
            null => Required(column, default(DateTimeOffset)),
            { } text when InstantForm().IsMatch(text)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year is >= 1970 and <= 9990 => at,
            _ => Fail("field-instant", column, default(DateTimeOffset)),
        };

    private T Required<T>(string column, T value) => Fault is null ? Fail("field-required", column, value) : value;

    private T Fail<T>(string code, string column, T value)
    {
        Fault ??= LineResult.Reject(code, ("field", column));
        return value;
    }

    private T? Fail<T>(string code, string column, params (string Key, string Value)[] data)
    {
        Fault ??= LineResult.Reject(code, [("field", column), .. data]);
        return default;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,40}\z", RegexOptions.None, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^1[0-9]{10}\z", RegexOptions.None, 1000)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstantForm();
}
