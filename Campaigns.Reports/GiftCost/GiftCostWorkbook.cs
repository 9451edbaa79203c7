using System.Globalization;
using Campaigns.Application.Reports.GiftCost;
using Campaigns.Reports.Streaming;

namespace Campaigns.Reports.GiftCost;

/// <summary>The gift cost report (礼品成本) as a workbook: branch × item with a subtotal per branch.</summary>
public static class GiftCostWorkbook
{
    /// <summary>Writes the workbook; nothing is written before it is complete. The stream need not be seekable and stays open.</summary>
    /// <param name="output">Where the xlsx file goes.</param>
    /// <param name="report">All of it.</param>
    /// <param name="language">Of headings; <c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public static async Task WriteAsync(Stream output, GiftCostReport report, CultureInfo language, CancellationToken cancellationToken)
    {
        var texts = new Texts(language);
        await using var tables = new ReportTables(report.Head, texts);
        await tables.AddAsync(texts["GiftCost.Sheet"], Columns(texts), report.Items, r => r.Branch, 2, cancellationToken);
        await tables.WriteAsync(output, cancellationToken);
    }

    private static IReadOnlyList<TableColumn<GiftCostRow>> Columns(Texts texts)
    {
        return
        [
            new(texts["Participation.Branch"], 26, CellKind.Text) { Value = r => Cell.Text(r.Branch) },
            new(texts["GiftCost.Item"], 20, CellKind.Text) { Value = r => Cell.Text(r.ItemName) },
            Of("Units", CellKind.Count, r => Cell.Count(r.Units)),
            Money("Face", r => r.FaceFen),
            Money("Cost", r => r.CostFen),
            Money("Charged", r => r.ChargedFen),
            Money("Hq", r => r.HqFen),
            Money("Own", r => r.OwnFen),
            Of("Owed", CellKind.Count, r => Cell.Count(r.Owed)),
            Money("OwedFace", r => r.OwedFaceFen),
        ];

        TableColumn<GiftCostRow> Money(string key, Func<GiftCostRow, long> value) => Of(key, CellKind.Money, r => Cell.Money(value(r)));

        TableColumn<GiftCostRow> Of(string key, CellKind kind, Func<GiftCostRow, Cell> value) =>
            new(texts["GiftCost." + key], 14, kind) { Value = value, IsSummed = true };
    }
}
