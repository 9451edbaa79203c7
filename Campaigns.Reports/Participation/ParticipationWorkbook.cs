using System.Globalization;
using Campaigns.Application.Reports;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Participation;

/// <summary>
/// The participation report (参与情况) as a workbook: branch × tier with a subtotal per branch, then by retention manager.
/// Completion is used ÷ quota, the participation rate is enrolled ÷ (eligible now + enrolled); a rate of nothing is empty.
/// </summary>
public static class ParticipationWorkbook
{
    /// <summary>Writes the workbook in Chinese.</summary>
    /// <inheritdoc cref="WriteAsync(Stream, ReportHead, IAsyncEnumerable{ParticipationRow}, IAsyncEnumerable{ManagerParticipationRow}, CultureInfo, CancellationToken)"/>
    public static Task WriteAsync(
        Stream output,
        ReportHead head,
        IAsyncEnumerable<ParticipationRow> branches,
        IAsyncEnumerable<ManagerParticipationRow> managers,
        CancellationToken cancellationToken) =>
        WriteAsync(output, head, branches, managers, Texts.Chinese, cancellationToken);

    /// <summary>
    /// Writes the workbook; nothing is written before it is complete. The stream need not be seekable and stays open.
    /// </summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="head">What stands above the tables; tells the day of the evaluation.</param>
    /// <param name="branches">Read first; all tiers of a branch follow each other.</param>
    /// <param name="managers">Read second, in the order in which they are to be shown.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async Task WriteAsync(
        Stream output,
        ReportHead head,
        IAsyncEnumerable<ParticipationRow> branches,
        IAsyncEnumerable<ManagerParticipationRow> managers,
        CultureInfo language,
        CancellationToken cancellationToken)
    {
        var texts = new Texts(language);
        var branchColumns = ParticipationColumns.ByBranch(texts);
        var managerColumns = ParticipationColumns.ByManager(texts);
        var branchLayout = Layout(texts["Participation.Sheet"], head, texts, branchColumns, frozenColumns: 2);
        var managerLayout = Layout(texts["Managers.Sheet"], head, texts, managerColumns, frozenColumns: 3);
        List<SheetContent> sheets = [];
        try
        {
            var byBranch = new GroupedSheet<ParticipationRow>(branchLayout, branchColumns, texts.Words())
            {
                GroupOf = row => row.Branch,
            };
            sheets.Add(await byBranch.ReadAsync(branches, cancellationToken));
            var byManager = new TableSheets<ManagerParticipationRow>(managerLayout, managerColumns, texts.Words());
            sheets.AddRange(await byManager.ReadAsync(managers, cancellationToken));
            await WorkbookFile.WriteAsync(output, head, sheets, cancellationToken);
        }
        finally
        {
            foreach (var sheet in sheets) await sheet.DisposeAsync();
        }
    }

    private static SheetLayout Layout<T>(
        string name, ReportHead head, Texts texts, IReadOnlyList<TableColumn<T>> columns, int frozenColumns) => new()
        {
            Name = name,
            Title = head.Title,
            HeadLines = HeadLines.WithEvaluation(head, texts),
            Columns = [.. columns.Select(c => c.ToSheet())],
            PageNumbers = texts["Page.Numbers"],
            FrozenColumns = frozenColumns,
        };
}
