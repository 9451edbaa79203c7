using System.Globalization;

namespace Campaigns.Reports.Streaming;

internal enum CellContent
{
    Empty,
    Text,

    /// <summary>Units.</summary>
    Count,

    /// <summary>Fen, written as yuan.</summary>
    Money,

    /// <summary>A day, by a spreadsheet's count of days.</summary>
    Date,
    Ratio,
    Formula,
}

/// <summary>The content of one cell. Text is only ever text: nothing but <see cref="Formula"/> makes a formula.</summary>
internal readonly record struct Cell
{
    // Spreadsheets count days from 1899-12-30; right from 1900-03-01 on.
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    public CellContent Content { get; private init; }

    /// <summary>A text, a ratio or a formula's result; null where <see cref="Number"/> says it.</summary>
    public string? Words { get; private init; }

    /// <summary>Units, fen or day; also of a formula's result.</summary>
    public long Number { get; private init; }

    public string? FormulaText { get; private init; }

    /// <summary>Whether a formula's cached result is a text rather than a number.</summary>
    public bool IsTextResult { get; private init; }

    /// <summary>What the cell adds to a total: fen for money, units for counts, 0 otherwise.</summary>
    public long Amount => Content == CellContent.Date ? 0 : Number;

    /// <summary>Text, number or cached result as it is written, escaped; a formula's text is <see cref="FormulaText"/>.</summary>
    public string Written
    {
        get
        {
            var buffer = new Utf8Buffer();
            SpooledCell.WriteValue(buffer, this);
            return buffer.ToString();
        }
    }

    public static Cell Text(string? text) =>
        string.IsNullOrEmpty(text) ? default : new() { Content = CellContent.Text, Words = text };

    public static Cell Count(long units) => new() { Content = CellContent.Count, Number = units };

    /// <summary>Yuan with two decimals.</summary>
    public static Cell Money(long fen) => new() { Content = CellContent.Money, Number = fen };

    public static Cell Date(DateOnly date) => new() { Content = CellContent.Date, Number = date.DayNumber - DayZero };

    /// <summary>A formula with the result it has when the workbook is made.</summary>
    /// <param name="formula">Without the leading equals sign.</param>
    /// <param name="cached">The result to show until the workbook is calculated again.</param>
    public static Cell Formula(string formula, Cell cached) => new()
    {
        Content = CellContent.Formula,
        FormulaText = formula,
        Words = cached.Words ?? cached.Written,
        IsTextResult = cached.Content is CellContent.Text or CellContent.Empty,
        Number = cached.Amount,
    };

    /// <summary><paramref name="part"/> ÷ <paramref name="whole"/>; empty when the whole is 0.</summary>
    public static Cell Ratio(long part, long whole) => whole == 0
        ? default
        : new() { Content = CellContent.Ratio, Words = ((double)part / whole).ToString("R", CultureInfo.InvariantCulture) };
}
