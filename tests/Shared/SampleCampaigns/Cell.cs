using System.Globalization;
using Campaigns.Rules;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Shared.SampleCampaigns;

/// <summary>How values are written in the tables.</summary>
internal static class Cell
{
    /// <summary>Yuan with two decimals, in fen.</summary>
    public static long Fen(string text) => text.Length > 3 && text[^3] == '.'
        ? long.Parse(text.Remove(text.Length - 3, 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : throw new FormatException($"'{text}' is no amount like 20.00");

    public static Period Month(string text) => Period.TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is no month like 2026-12");

    public static T Code<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => EnumCode.Of(v) == text).Select(v => (T?)v).FirstOrDefault() ?? throw new FormatException($"'{text}' is no {typeof(T).Name}");

    public static bool YesOrNo(string text) => text switch
    {
        "yes" => true,
        "no" => false,
        _ => throw new FormatException($"'{text}' is neither yes nor no"),
    };

    public static string[] List(string text, char separator = ',') =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary><c>contract-plan to 2027-06-30</c>, or without an end; it began long ago.</summary>
    public static ContractFact Contract(string text)
    {
        var words = text.Split(" to ");
        return new ContractFact(words[0], $"合约 {words[0]}", new DateOnly(2020, 1, 1), words.Length > 1 ? Dates.Parse(words[1]) : null);
    }

    /// <summary><c>spring 2026-11-05</c>: a campaign and a day.</summary>
    public static (string Campaign, DateOnly On) Joining(string text)
    {
        var words = text.Split(' ');
        return words.Length == 2 ? (words[0], Dates.Parse(words[1])) : throw new FormatException($"'{text}' is no campaign and day");
    }

    /// <summary><c>recharge-card 50.00</c>: an item and its face in fen.</summary>
    public static (string Item, long FaceFen) Gift(string text)
    {
        var words = text.Split(' ');
        return words.Length == 2 ? (words[0], Fen(words[1])) : throw new FormatException($"'{text}' is no gift and face");
    }
}
