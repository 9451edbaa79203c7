using System.Globalization;

namespace Campaigns.Reports.Streaming;

internal enum CellContent
{
    Empty,
    Text,
    Number,
    Date,
    Formula,
}

/// <summary>The content of one cell. Text is only ever text: nothing but <see cref="Formula"/> makes a formula.</summary>
internal readonly record struct Cell
{
    private const int FenPerYuan = 100;

    public CellContent Content { get; private init; }

    /// <summary>Text, number or cached result as it is written; a formula's text is <see cref="FormulaText"/>.</summary>
    public string Written { get; private init; }

    public string? FormulaText { get; private init; }

    /// <summary>Whether a formula's cached result is a text rather than a number.</summary>
    public bool IsTextResult { get; private init; }

    /// <summary>What the cell adds to a total: fen for money, units for counts, 0 otherwise.</summary>
    public long Amount { get; private init; }

    public static Cell Text(string? text) =>
        string.IsNullOrEmpty(text) ? default : new() { Content = CellContent.Text, Written = text };

    public static Cell Count(long units) =>
        new() { Content = CellContent.Number, Written = units.ToString(CultureInfo.InvariantCulture), Amount = units };

    /// <summary>Yuan with two decimals, from integers alone, so that the written amount is exact.</summary>
    public static Cell Money(long fen) => new() { Content = CellContent.Number, Written = Yuan(fen), Amount = fen };

    public static Cell Date(DateOnly date) => new() { Content = CellContent.Date, Written = SerialDay(date) };

    /// <summary>A formula with the result it has when the workbook is made.</summary>
    /// <param name="formula">Without the leading equals sign.</param>
    /// <param name="cached">The result to show until the workbook is calculated again.</param>
    public static Cell Formula(string formula, Cell cached) => new()
    {
        Content = CellContent.Formula,
        FormulaText = formula,
        Written = cached.Written ?? "",
        IsTextResult = cached.Content is CellContent.Text or CellContent.Empty,
        Amount = cached.Amount,
    };

    /// <summary><paramref name="part"/> ÷ <paramref name="whole"/>; empty when the whole is 0.</summary>
    public static Cell Ratio(long part, long whole) => whole == 0
        ? default
        : new() { Content = CellContent.Number, Written = ((double)part / whole).ToString("R", CultureInfo.InvariantCulture) };

    private static string Yuan(long fen)
    {
        var (yuan, rest) = Math.DivRem(fen, FenPerYuan);
        var sign = fen < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{decimal.Abs(yuan):0}.{Math.Abs(rest):00}");
    }

    // Spreadsheets count days from 1899-12-30; right from 1900-03-01 on.
    private static string SerialDay(DateOnly date) =>
        (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);
}
