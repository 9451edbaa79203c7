namespace Campaigns.Application.Paging;

/// <summary>One page of a list; <see cref="NextCursor"/> is null on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>The same page with each item in another form.</summary>
    public Page<TOther> Map<TOther>(Func<T, TOther> form) => new([.. Items.Select(form)], NextCursor);
}

public static class Page
{
    /// <summary>
    /// Makes a page of rows that were read with <see cref="PageRequest.RowsToRead"/> as the limit: the row too many only tells that
    /// there is a next page.
    /// </summary>
    /// <param name="key">The values the rows are ordered by, written as text; the next page begins after those of the last item.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> rows, PageRequest request, Func<T, string[]> key) =>
        rows.Count <= request.Limit
            ? new Page<T>(rows, null)
            : new Page<T>([.. rows.Take(request.Limit)], Cursor.Write(key(rows[request.Limit - 1])));

    /// <summary>As above, for rows ordered by one id.</summary>
    public static Page<T> OfIds<T>(IReadOnlyList<T> rows, PageRequest request, Func<T, long> id) =>
        Of(rows, request, row => [id(row).ToString(System.Globalization.CultureInfo.InvariantCulture)]);

    /// <summary>A list that is always answered whole.</summary>
    public static Page<T> Whole<T>(IReadOnlyList<T> items) => new(items, null);
}
