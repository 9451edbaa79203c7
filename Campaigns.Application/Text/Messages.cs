using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Campaigns.Rules;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Text;

/// <summary>
/// Every sentence the product says, by code and language (zh-CN neutral, en). One resource file an area, all searched.
/// Texts name values as <c>{name}</c> or <c>{name:form}</c>; forms: <c>yuan</c> (fen → 1,234.56; of several, separated by commas, each), <c>month</c> (2026-11 → 2026年11月, <c>none</c> → its word),
/// and any other form is a list of words: <c>{tier:tier}</c> looks up <c>tier.diamond</c>. What stands in brackets is said only when its values
/// are given; of several, separated by a bar, the first that can be: <c>[up to {max}|without bound]</c>.
/// </summary>
public static partial class Messages
{
    private static readonly ResourceManager[] Areas =
        [.. new[] { "Common", "Rules", "Campaigns", "Enrolment", "Posting", "SignIn", "Http", "Jobs", "Data", "Imports", "Reports", "Rehearsals", "Slip", "Sentences" }
            .Select(area => new ResourceManager($"Campaigns.Application.Text.{area}", typeof(Messages).Assembly))];

    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>The text of <paramref name="code"/> with its values filled in.</summary>
    /// <exception cref="MissingManifestResourceException">No area has that code; a test keeps every code that is used in the resources.</exception>
    public static string Format(string code, IReadOnlyDictionary<string, string>? data, CultureInfo culture)
    {
        var text = Find(code, culture) ?? throw new MissingManifestResourceException($"no text for '{code}'");
        if (text.Contains('['))
            text = Optional().Replace(text, m => Sayable(m.Groups["alternatives"].Value, data));
        return Placeholder().Replace(text, m => Value(m.Groups["name"].Value, m.Groups["form"].Value, data, culture));
    }

    /// <summary>The bare text of a code, or null.</summary>
    public static string? Find(string code, CultureInfo culture)
    {
        foreach (var area in Areas)
        {
            if (area.GetString(code, culture) is { } text)
                return text;
        }

        return null;
    }

    /// <summary>The first alternative all of whose values are given.</summary>
    private static string Sayable(string alternatives, IReadOnlyDictionary<string, string>? data) =>
        Array.Find(alternatives.Split('|'), a => Placeholder().Matches(a).All(m => data?.ContainsKey(m.Groups["name"].Value) == true)) ?? "";

    private static string Value(string name, string form, IReadOnlyDictionary<string, string>? data, CultureInfo culture)
    {
        var value = data?.GetValueOrDefault(name) ?? "";
        return form switch
        {
            "" => value,
            "yuan" => string.Join(Find("list-separator", culture), value.Split(',').Select(Yuan)),
            "month" when Period.TryParse(value, out var period) => Month(period, culture),
            "month" => Find($"month.{value}", culture) ?? value,
            _ => string.Join(Find("list-separator", culture), value.Split(',').Select(v => Find($"{form}.{v}", culture) ?? v)),
        };
    }

    private static string Yuan(string value) =>
        long.TryParse(value, CultureInfo.InvariantCulture, out var fen) ? (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture) : value;

    private static string Month(Period period, CultureInfo culture) =>
        culture.Name.StartsWith("zh", StringComparison.Ordinal) ? $"{period.Year}年{period.Month}月" : period.ToString();

    [GeneratedRegex(@"\[(?<alternatives>[^\[\]]*)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)(:(?<form>[a-z-]+))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
