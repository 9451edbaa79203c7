using System.Globalization;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Enrolments;

/// <summary>A list of enrolments (受理清单) as a workbook: the columns and the order of the list on screen, with the sum of deposits.</summary>
public static class EnrolmentListWorkbook
{
    /// <summary>
    /// Writes the workbook. Rows are read once and never held in memory; nothing is written to <paramref name="output"/> before the workbook
    /// is complete. The stream need not be seekable and stays open.
    /// </summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="export">What stands above the table.</param>
    /// <param name="columns">From left to right.</param>
    /// <param name="rows">In the order in which they are to be shown.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async Task WriteAsync(
        Stream output,
        EnrolmentExport export,
        IReadOnlyList<EnrolmentColumn> columns,
        IAsyncEnumerable<ExportedEnrolment> rows,
        CultureInfo language,
        CancellationToken cancellationToken)
    {
        var texts = new Texts(language);
        var table = EnrolmentTableColumns.Of(columns, texts);
        var lines = HeadLines.Of(export.Head, texts);
        var layout = new SheetLayout
        {
            Name = texts["Enrolments.Sheet"],
            Title = export.Head.Title,
            HeadLines = [lines[0], lines[1] + texts.Format("Enrolments.Count", export.Count)],
            Columns = [.. table.Select(c => c.ToSheet())],
            PageNumbers = texts["Page.Numbers"],
        };
        var sheets = await new TableSheets<ExportedEnrolment>(layout, table, texts.Words()).ReadAsync(rows, cancellationToken);
        try
        {
            await WorkbookFile.WriteAsync(output, export.Head, sheets, cancellationToken);
        }
        finally
        {
            foreach (var sheet in sheets) await sheet.DisposeAsync();
        }
    }
}
