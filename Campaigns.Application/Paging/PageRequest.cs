using System.Globalization;
using Campaigns.Application.Results;

namespace Campaigns.Application.Paging;

/// <summary>Which page: at most <see cref="Limit"/> items, beginning after the keyset values in <see cref="After"/> (empty: the first page).</summary>
public sealed record PageRequest(int Limit, IReadOnlyList<string> After)
{
    public const int DefaultLimit = 50;

    public const int MaxLimit = 500;

    public static PageRequest First { get; } = new(DefaultLimit, []);

    /// <summary>What to give the statement as its row limit: one more than asked for, see <see cref="Page.Of"/>.</summary>
    public int RowsToRead => Limit + 1;

    /// <summary>Reads <c>limit</c> and <c>cursor</c> of a request; refuses with <c>invalid-limit</c> or <c>invalid-cursor</c>.</summary>
    public static Result<PageRequest> Parse(string? limit, string? cursor)
    {
        var rows = DefaultLimit;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out rows) || rows is < 1 or > MaxLimit))
            return Refusal.Field("limit", "invalid-limit", ("max", MaxLimit.ToString(CultureInfo.InvariantCulture)));
        if (cursor is null)
            return new PageRequest(rows, []);
        return Cursor.TryRead(cursor, out var after) ? new PageRequest(rows, after) : InvalidCursor();
    }

    /// <summary>The id the page begins after, for lists ordered by one id that starts above 0; false: the cursor belongs to another list.</summary>
    public bool TryAfterId(out long id)
    {
        id = 0;
        return After.Count == 0 || (After.Count == 1 && long.TryParse(After[0], NumberStyles.None, CultureInfo.InvariantCulture, out id));
    }

    public static Refusal InvalidCursor() => Refusal.Invalid("invalid-cursor");
}
