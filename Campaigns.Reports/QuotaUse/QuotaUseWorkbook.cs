using System.Globalization;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.QuotaUse;

/// <summary>The quota use report (名额使用情况) as a workbook: branch × tier with a subtotal per branch, then day by day.</summary>
public static class QuotaUseWorkbook
{
    /// <summary>Writes the workbook; nothing is written before it is complete. The stream need not be seekable and stays open.</summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="report">All of it.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async Task WriteAsync(Stream output, QuotaUseReport report, CultureInfo language, CancellationToken cancellationToken)
    {
        var texts = new Texts(language);
        await using var tables = new ReportTables(report.Head, texts);
        await tables.AddAsync(texts["Participation.Sheet"], ByBranch(texts), report.Items, r => r.Branch, 2, cancellationToken);
        Line[] days = [.. from row in report.Items from day in row.Days select new Line(row, day)];
        await tables.AddAsync(texts["QuotaUse.Days"], ByDay(texts), days, null, 3, cancellationToken);
        await tables.WriteAsync(output, cancellationToken);
    }

    private static IReadOnlyList<TableColumn<QuotaUseRow>> ByBranch(Texts texts)
    {
        const int quota = 2, used = 5;
        var unlimited = texts["Unlimited"];
        return
        [
            new(texts["Participation.Branch"], 26, CellKind.Text) { Value = r => Cell.Text(r.Branch) },
            new(texts["Participation.Tier"], 10, CellKind.Mark) { Value = r => Cell.Text(r.TierName) },
            Count("Participation.Quota", r => r.Cap ?? 0) with
            {
                Value = r => r.Cap is { } cap ? Cell.Count(cap) : Cell.Text(unlimited),
                Unlimited = unlimited,
            },
            Count("QuotaUse.Before", r => r.UsedBefore),
            Count("QuotaUse.Within", r => r.Used - r.UsedBefore),
            Count("Participation.Used", r => r.Used),
            new(texts["Participation.Completion"], 13, CellKind.Rate) { Rate = new(used, quota) },
            Count("QuotaUse.Overrun", r => r.OverrunUsed),
        ];

        TableColumn<QuotaUseRow> Count(string key, Func<QuotaUseRow, long> value) =>
            new(texts[key], 13, CellKind.Count) { Value = r => Cell.Count(value(r)), IsSummed = true };
    }

    private static IReadOnlyList<TableColumn<Line>> ByDay(Texts texts) =>
    [
        new(texts["Participation.Branch"], 26, CellKind.Text) { Value = l => Cell.Text(l.Row.Branch) },
        new(texts["Participation.Tier"], 10, CellKind.Mark) { Value = l => Cell.Text(l.Row.TierName) },
        new(texts["QuotaUse.Day"], 12, CellKind.Date) { Value = l => Cell.Date(l.Day.On) },
        new(texts["QuotaUse.Units"], 13, CellKind.Count) { Value = l => Cell.Count(l.Day.Units), IsSummed = true },
        new(texts["QuotaUse.Left"], 13, CellKind.Count)
        {
            Value = l => l.Day.Left is { } left ? Cell.Count(left) : Cell.Text(texts["Unlimited"]),
        },
        new(texts["QuotaUse.Overrun"], 13, CellKind.Count) { Value = l => Cell.Count(l.Day.OverrunUnits), IsSummed = true },
    ];

    private sealed record Line(QuotaUseRow Row, QuotaUseDay Day);
}
