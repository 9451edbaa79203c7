using ClosedXML.Excel;

namespace Campaigns.Reports.Streaming;

/// <summary>
/// Lets ClosedXML make everything of a sheet that doesn't grow with its lines: head, header, print setup, panes, widths, and one row of
/// each kind whose styles the streamed rows take.
/// </summary>
internal static class SheetTemplate
{
    public const int LineRow = SheetRows.FirstLine;
    public const int SubtotalRow = LineRow + 1;

    private const double TitleSize = 16;
    private const double TitleHeight = 26;
    private const double HeadLineHeight = 16;
    private const double GapHeight = 6;
    private const double TotalsHeight = 18;
    private const double HeaderLineHeight = 15;

    public static void Add(XLWorkbook workbook, SheetLayout layout, bool withGrandTotals)
    {
        var sheet = workbook.AddWorksheet(layout.Name);
        AddHead(sheet, layout);
        AddTable(sheet, layout, withGrandTotals);
        sheet.SheetView.Freeze(SheetRows.Totals, layout.FrozenColumns);
        SetUpPrinting(sheet, layout);
    }

    private static void AddHead(IXLWorksheet sheet, SheetLayout layout)
    {
        // Only the looks: the texts hold users' words and go through RowXml like every other text of theirs.
        for (var row = SheetRows.Title; row <= SheetRows.Title + layout.HeadLines.Count; row++)
        {
            var style = sheet.Cell(row, 1).Style;
            CellStyles.ApplyHead(style);
            if (row == SheetRows.Title) style.Font.SetFontSize(TitleSize).Font.SetBold();
            sheet.Row(row).Height = row == SheetRows.Title ? TitleHeight : HeadLineHeight;
        }
    }

    private static void AddTable(IXLWorksheet sheet, SheetLayout layout, bool withGrandTotals)
    {
        var width = layout.Columns.Count;
        for (var i = 0; i < width; i++)
        {
            var column = layout.Columns[i];
            sheet.Column(i + 1).Width = column.Width;
            sheet.Cell(SheetRows.Header, i + 1).SetValue(column.Heading);
            foreach (var row in new[] { SheetRows.GrandTotals, SheetRows.Totals, LineRow, SubtotalRow })
                CellStyles.Apply(sheet.Cell(row, i + 1).Style, column.Kind);
        }

        if (layout.CountFormat is { } format)
        {
            foreach (var row in new[] { SheetRows.GrandTotals, SheetRows.Totals })
                sheet.Cell(row, 2).Style.NumberFormat.SetFormat(format).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        }

        CellStyles.ApplyHeader(sheet.Range(SheetRows.Header, 1, SheetRows.Header, width).Style);
        // Also the grand totals that only the first of several sheets shows: the styles, and so their ids, are the same on every sheet.
        foreach (var row in new[] { SheetRows.GrandTotals, SheetRows.Totals, SubtotalRow })
            CellStyles.ApplyTotals(sheet.Range(row, 1, row, width).Style);
        CellStyles.ApplyBorders(sheet.Range(SheetRows.GrandTotals, 1, SubtotalRow, width).Style);
        sheet.Row(SheetRows.GrandTotals).Height = withGrandTotals ? TotalsHeight : GapHeight;
        sheet.Row(SheetRows.Totals).Height = TotalsHeight;
        sheet.Row(SheetRows.Header).Height = HeaderLineHeight * layout.Columns.Max(c => LinesOf(c.Heading));
    }

    private static int LinesOf(string heading) => heading.Count(c => c == '\n') + 1;

    private static void SetUpPrinting(IXLWorksheet sheet, SheetLayout layout)
    {
        var page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PagesWide = 1;
        page.SetRowsToRepeatAtTop(SheetRows.Header, SheetRows.Header);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.CenterHorizontally = true;
        // Users' text has no place here: an ampersand in it would be read as a code.
        page.Footer.Center.AddText(layout.PageNumbers);
    }
}
