using System.Globalization;
using Campaigns.Application.Reports.Releases;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.Releases;

/// <summary>
/// The releases report (分摊到账情况) as a workbook: branch × month with a subtotal per branch, a sheet for the deposit and one for the bonus.
/// </summary>
public static class ReleasesWorkbook
{
    /// <summary>Writes the workbook; nothing is written before it is complete. The stream need not be seekable and stays open.</summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="report">All of it.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async Task WriteAsync(Stream output, ReleasesReport report, CultureInfo language, CancellationToken cancellationToken)
    {
        var texts = new Texts(language);
        await using var tables = new ReportTables(report.Head, texts);
        await AddAsync("Releases.Deposit", m => m.Deposit, isBonus: false);
        await AddAsync("Releases.Bonus", m => m.Bonus, isBonus: true);
        await tables.WriteAsync(output, cancellationToken);

        Task AddAsync(string sheet, Func<ReleaseMonth, ReleaseSums> lot, bool isBonus)
        {
            Line[] lines =
            [
                .. from branch in report.Branches
                   from month in branch.Months
                   where lot(month) != ReleaseSums.None
                   select new Line(branch.Branch, month.Period, lot(month)),
            ];
            return tables.AddAsync(texts[sheet], Columns(texts, isBonus), lines, l => l.Branch, 2, cancellationToken);
        }
    }

    /// <summary>Money paid in is never forfeited, and a bonus never refunded: each has the other's column left out.</summary>
    private static IReadOnlyList<TableColumn<Line>> Columns(Texts texts, bool isBonus)
    {
        return
        [
            new(texts["Participation.Branch"], 26, CellKind.Text) { Value = l => Cell.Text(l.Branch) },
            new(texts["Releases.Month"], 11, CellKind.Mark) { Value = l => Cell.Text(l.Month) },
            .. Pair("Posted", s => s.Posted, s => s.PostedFen),
            .. Pair("Due", s => s.Due, s => s.DueFen),
            .. Pair("Held", s => s.Held, s => s.HeldFen),
            .. isBonus ? Pair("Forfeited", s => s.Forfeited, s => s.ForfeitedFen) : Pair("Refunded", s => s.Refunded, s => s.RefundedFen),
        ];

        TableColumn<Line>[] Pair(string key, Func<ReleaseSums, long> count, Func<ReleaseSums, long> fen) =>
        [
            new(texts["Releases." + key], 12, CellKind.Count) { Value = l => Cell.Count(count(l.Sums)), IsSummed = true },
            new(texts[$"Releases.{key}Fen"], 16, CellKind.Money) { Value = l => Cell.Money(fen(l.Sums)), IsSummed = true },
        ];
    }

    private sealed record Line(string Branch, string Month, ReleaseSums Sums);
}
