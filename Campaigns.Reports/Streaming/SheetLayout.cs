namespace Campaigns.Reports.Streaming;

internal enum CellKind
{
    Text,

    /// <summary>Text that may need several lines.</summary>
    LongText,

    /// <summary>Serials, one or several.</summary>
    Serials,

    /// <summary>Short text or a number read as a mark rather than as an amount.</summary>
    Mark,
    Date,
    Count,
    Money,
    Rate,
}

/// <summary>A column's head and looks. The width, in characters (a Chinese one is two), grows with a longer total.</summary>
internal sealed record SheetColumn(string Heading, double Width, CellKind Kind);

/// <summary>Everything about a sheet that doesn't depend on its rows.</summary>
internal sealed record SheetLayout
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The lines between the title and the table; <see cref="SheetRows.HeadLines"/> of them.</summary>
    public required IReadOnlyList<string> HeadLines { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Page x of y, with <c>&amp;P</c> and <c>&amp;N</c> for the two numbers.</summary>
    public required string PageNumbers { get; init; }

    /// <summary>Columns that stay in sight when the sheet is scrolled sideways.</summary>
    public int FrozenColumns { get; init; } = 1;

    /// <summary>Number format of the count of lines in the second column of the totals; null when lines aren't counted.</summary>
    public string? CountFormat { get; init; }
}

/// <summary>Where things stand on every sheet.</summary>
internal static class SheetRows
{
    public const int HeadLines = 2;
    public const int Title = 1;

    /// <summary>Empty and low, unless the report needs several sheets: then the first shows the totals of all of them here.</summary>
    public const int GrandTotals = Title + HeadLines + 1;
    public const int Header = GrandTotals + 1;
    public const int Totals = Header + 1;
    public const int FirstLine = Totals + 1;

    /// <summary>What a spreadsheet can hold.</summary>
    public const int Most = 1_048_576;
    public const int MostLines = Most - Totals;
}
