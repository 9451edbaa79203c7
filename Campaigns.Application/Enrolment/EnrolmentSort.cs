using System.Globalization;
using System.Text.Json;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Rules;

namespace Campaigns.Application.Enrolment;

/// <summary>What a list of enrolments can be sorted by: nothing that may be missing.</summary>
public enum EnrolmentSortKey
{
    EnrolledOn,
    Number,
    DepositFen,

    /// <summary>The highest first.</summary>
    Tier,

    /// <summary>Equal states together, in the order of their codes.</summary>
    State,

    /// <summary>By the code of the home county.</summary>
    Branch,

    /// <summary>By the hall's code.</summary>
    Hall,
}

/// <summary>Where a page of a sorted list goes on: behind that value of the sorted column and that id.</summary>
public sealed record EnrolmentListPlace(string Value, long Id);

/// <summary>The order of a list of enrolments; equal values follow each other by id.</summary>
public sealed record EnrolmentSort(EnrolmentSortKey Key, bool Descending)
{
    public static EnrolmentSort NewestFirst { get; } = new(EnrolmentSortKey.EnrolledOn, Descending: true);

    /// <summary>As it stands in a request: the name of the item's field, with a minus before it for descending.</summary>
    public string Text => (Descending ? "-" : "") + NameOf(Key);

    /// <summary>Every order there is, as it stands in a request.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<EnrolmentSortKey>().SelectMany(k => new[] { NameOf(k), "-" + NameOf(k) })];

    /// <param name="text">None: newest first.</param>
    /// <returns>A wrong field of the request for anything that is not one of <see cref="All"/>.</returns>
    public static Result<EnrolmentSort> Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return NewestFirst;
        var descending = text[0] == '-';
        var name = descending ? text[1..] : text;
        foreach (var key in Enum.GetValues<EnrolmentSortKey>())
        {
            if (NameOf(key) == name)
                return new EnrolmentSort(key, descending);
        }

        return Refusal.Field("sort", "unknown-value", ("value", text));
    }

    /// <summary>The sorted column's value, as a cursor holds it.</summary>
    public string ValueOf(EnrolmentItem item) => Key switch
    {
        EnrolmentSortKey.Number => item.Number,
        EnrolmentSortKey.DepositFen => item.DepositFen.ToString(CultureInfo.InvariantCulture),
        EnrolmentSortKey.Tier => EnumCode.Of(item.Tier),
        EnrolmentSortKey.State => EnumCode.Of(item.State),
        EnrolmentSortKey.Branch => item.Branch,
        EnrolmentSortKey.Hall => item.Hall,
        _ => Dates.Text(item.EnrolledOn),
    };

    /// <summary>Where the page begins; false: the cursor belongs to a list in another order.</summary>
    public bool TryPlace(PageRequest page, out EnrolmentListPlace? place)
    {
        place = null;
        if (page.After.Count == 0)
            return true;
        if (page.After.Count != 3
            || page.After[0] != Text
            || (Key == EnrolmentSortKey.DepositFen && !long.TryParse(page.After[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            || !long.TryParse(page.After[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        place = new EnrolmentListPlace(page.After[1], id);
        return true;
    }

    /// <summary>The values of a cursor that goes on behind an item.</summary>
    public string[] PlaceOf(long id, EnrolmentItem item) => [Text, ValueOf(item), id.ToString(CultureInfo.InvariantCulture)];

    private static string NameOf(EnrolmentSortKey key) => JsonNamingPolicy.CamelCase.ConvertName(key.ToString());
}
