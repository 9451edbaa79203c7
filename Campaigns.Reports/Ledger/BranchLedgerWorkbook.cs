using System.Globalization;
using Campaigns.Application.Reports;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Ledger;

/// <summary>The branch ledger (台账) as a workbook: one line per enrolment, totals of every amount and the count of lines.</summary>
public static class BranchLedgerWorkbook
{
    /// <summary>Writes the workbook in Chinese.</summary>
    /// <inheritdoc cref="WriteAsync(Stream, ReportHead, IAsyncEnumerable{BranchLedgerRow}, CultureInfo, CancellationToken)"/>
    public static Task WriteAsync(
        Stream output, ReportHead head, IAsyncEnumerable<BranchLedgerRow> rows, CancellationToken cancellationToken) =>
        WriteAsync(output, head, rows, Texts.Chinese, cancellationToken);

    /// <summary>
    /// Writes the workbook. Rows are read once and never held in memory; nothing is written to <paramref name="output"/> before the workbook
    /// is complete, so a failure leaves it untouched. The stream need not be seekable and stays open.
    /// </summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="head">What stands above the table.</param>
    /// <param name="rows">In the order in which they are to be shown.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static Task WriteAsync(
        Stream output, ReportHead head, IAsyncEnumerable<BranchLedgerRow> rows, CultureInfo language, CancellationToken cancellationToken) =>
        WriteAsync(output, head, rows, new Texts(language), SheetRows.MostLines, cancellationToken);

    internal static async Task WriteAsync(
        Stream output,
        ReportHead head,
        IAsyncEnumerable<BranchLedgerRow> rows,
        Texts texts,
        int linesPerSheet,
        CancellationToken cancellationToken)
    {
        var columns = BranchLedgerColumns.Of(texts, withCampaign: head.CampaignName is null);
        var layout = new SheetLayout
        {
            Name = texts["Ledger.Sheet"],
            Title = head.Title,
            HeadLines = HeadLines.Of(head, texts),
            Columns = [.. columns.Select(c => c.ToSheet())],
            PageNumbers = texts["Page.Numbers"],
            CountFormat = texts["LineCount"],
        };
        var table = new TableSheets<BranchLedgerRow>(layout, columns, texts.Words())
        {
            LinesPerSheet = linesPerSheet,
        };
        var sheets = await table.ReadAsync(rows, cancellationToken);
        try
        {
            await WorkbookFile.WriteAsync(output, head, sheets, cancellationToken);
        }
        finally
        {
            foreach (var sheet in sheets) await sheet.DisposeAsync();
        }
    }
}
