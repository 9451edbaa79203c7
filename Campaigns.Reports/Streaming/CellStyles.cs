using ClosedXML.Excel;

namespace Campaigns.Reports.Streaming;

/// <summary>How each kind of cell looks.</summary>
internal static class CellStyles
{
    // What Chinese offices print in; its digits are all of one width.
    private const string FontName = "宋体";
    private const double FontSize = 10;
    private static readonly XLColor Grey = XLColor.FromArgb(0xD9, 0xD9, 0xD9);
    private static readonly XLColor LightGrey = XLColor.FromArgb(0xF2, 0xF2, 0xF2);

    /// <summary>Font and height alone: set on cells, since a sheet's own style would cover all its 16,384 columns.</summary>
    public static void ApplyHead(IXLStyle style) => style
        .Font.SetFontName(FontName)
        .Font.SetFontSize(FontSize)
        .Alignment.SetVertical(XLAlignmentVerticalValues.Center);

    public static void Apply(IXLStyle style, CellKind kind)
    {
        ApplyHead(style);
        style.Alignment.SetHorizontal(Align(kind));
        if (Format(kind) is { } format) style.NumberFormat.SetFormat(format);
        if (kind is CellKind.LongText or CellKind.Serials) style.Alignment.SetWrapText();
    }

    public static void ApplyHeader(IXLStyle style)
    {
        ApplyHead(style);
        style
            .Font.SetBold()
            .Fill.SetBackgroundColor(Grey)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center)
            .Alignment.SetWrapText();
    }

    public static void ApplyTotals(IXLStyle style) => style.Font.SetBold().Fill.SetBackgroundColor(LightGrey);

    public static void ApplyBorders(IXLStyle style) =>
        style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);

    private static XLAlignmentHorizontalValues Align(CellKind kind) => kind switch
    {
        CellKind.Text or CellKind.LongText => XLAlignmentHorizontalValues.Left,
        CellKind.Serials or CellKind.Mark or CellKind.Date => XLAlignmentHorizontalValues.Center,
        _ => XLAlignmentHorizontalValues.Right,
    };

    private static string? Format(CellKind kind) => kind switch
    {
        CellKind.Date => "yyyy-mm-dd",
        CellKind.Count => "#,##0",
        CellKind.Money => "#,##0.00",
        CellKind.Rate => "0.0%",
        // Text stays text when a clerk edits the cell later, too.
        _ => "@",
    };
}
