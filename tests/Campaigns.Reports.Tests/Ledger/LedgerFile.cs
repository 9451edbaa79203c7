using Campaigns.Application.Reports;
using Campaigns.Reports.Ledger;
using Campaigns.Reports.Streaming;
using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Ledger;

internal static class LedgerFile
{
    /// <summary>The columns of amounts when the head names the campaign, and what each sums.</summary>
    public static readonly IReadOnlyDictionary<string, Func<BranchLedgerRow, long>> Amounts = new Dictionary<string, Func<BranchLedgerRow, long>>
    {
        ["J"] = r => r.DepositFen,
        ["L"] = r => r.VoucherFen,
        ["N"] = r => r.CardFen,
        ["P"] = r => r.OtherFen,
        ["T"] = r => r.ReleasedFen,
        ["U"] = r => r.RemainingFen,
        ["V"] = r => r.RefundedFen,
    };

    public static async Task<string> WriteAsync(
        TempFolder folder, IEnumerable<BranchLedgerRow> rows, ReportHead? head = null, int? linesPerSheet = null)
    {
        var file = folder.File("ledger.xlsx");
        await using var output = File.Create(file);
        await BranchLedgerWorkbook.WriteAsync(
            output,
            head ?? Make.Head(),
            Make.Stream(rows),
            new Texts(Texts.Chinese),
            linesPerSheet ?? SheetRows.MostLines,
            CancellationToken.None);
        return file;
    }

    public static decimal Yuan(IEnumerable<BranchLedgerRow> rows, Func<BranchLedgerRow, long> fen) => rows.Sum(fen) / 100m;
}
