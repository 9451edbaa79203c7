using System.Globalization;
using Campaigns.Application.Rehearsals;
using Campaigns.Application.Reports;
using Campaigns.Reports.Streaming;
using Campaigns.Rules;

namespace Campaigns.Reports.Rehearsals;

/// <summary>
/// A rehearsal (活动预演) as a workbook: who could join and who not and why, what that would take of the quota, bring and cost month by month,
/// and an earlier campaign beside it. Each sheet's totals are the rehearsal's.
/// </summary>
public static class RehearsalWorkbook
{
    /// <summary>Writes the workbook; nothing is written before it is complete. The stream need not be seekable and stays open.</summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="rehearsal">One that is done.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What names the file.</returns>
    public static async Task<ReportHead> WriteAsync(Stream output, RehearsalView rehearsal, CultureInfo language, CancellationToken cancellationToken)
    {
        var result = rehearsal.Result ?? throw new ArgumentException("the rehearsal is not done", nameof(rehearsal));
        var texts = new Texts(language);
        var head = new ReportHead
        {
            Title = texts["Rehearsal.Title"],
            CampaignName = rehearsal.CampaignName,
            BranchName = rehearsal.CampaignName,
            From = result.On,
            To = result.On,
            MadeAt = rehearsal.FinishedAt ?? rehearsal.AskedAt,
            MadeBy = rehearsal.AskedBy,
        };
        SheetPlan[] plans = [.. RehearsalSheets.Of(rehearsal, result, new RehearsalHead(head, rehearsal, result, texts), texts, language)];
        List<SheetContent> sheets = [];
        try
        {
            foreach (var plan in plans)
                sheets.AddRange(await plan.ReadAsync(texts.Words(), cancellationToken));
            await WorkbookFile.WriteAsync(output, head, sheets, cancellationToken);
        }
        finally
        {
            foreach (var sheet in sheets) await sheet.DisposeAsync();
        }

        return head;
    }
}
