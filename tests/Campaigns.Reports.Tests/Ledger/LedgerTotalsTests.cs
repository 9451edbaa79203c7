using Campaigns.Application.Reports;
using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Ledger;

public sealed class LedgerTotalsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly BranchLedgerRow[] _rows = [.. Enumerable.Range(1, 37).Select(Make.Ledger)];

    public void Dispose() => _folder.Dispose();

    [RequiresFact("openpyxl")]
    public async Task Totals_AsWritten_AreFormulasWithTheirResults()
    {
        var sheet = (await OpenPyxl.ReadAsync(await LedgerFile.WriteAsync(_folder, _rows)))[0].Content;
        foreach (var (column, fen) in LedgerFile.Amounts)
        {
            sheet[column + 6].Formula.ShouldBe($"=SUM({column}7:{column}43)");
            sheet[column + 6].Number().ShouldBe(LedgerFile.Yuan(_rows, fen));
        }

        sheet["B6"].Formula.ShouldBe("=COUNTA(A7:A43)");
        sheet["B6"].Number().ShouldBe(37);
        sheet["A43"].Value.ShouldBe(_rows[^1].Number);
        sheet["A44"].ShouldBe(ReadCell.None);
    }

    [RequiresFact("soffice")]
    public async Task Totals_CalculatedAnewFromSpoiledResults_AreTheSumsOfTheLines()
    {
        var file = await LedgerFile.WriteAsync(_folder, _rows);
        WorkbookParts.SpoilCachedResults(file);
        var sheet = (await LibreOffice.ReadAsync(_folder, file))[0];
        foreach (var (column, fen) in LedgerFile.Amounts) sheet[column + 6].Number().ShouldBe(LedgerFile.Yuan(_rows, fen));
        sheet["B6"].Number().ShouldBe(37);
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task Totals_WithoutLines_AreZero()
    {
        var file = await LedgerFile.WriteAsync(_folder, []);
        var (written, calculated) = ((await OpenPyxl.ReadAsync(file))[0].Content, (await LibreOffice.ReadAsync(_folder, file))[0]);
        foreach (var sheet in new[] { written, calculated })
        {
            sheet["J6"].Number().ShouldBe(0);
            sheet["B6"].Number().ShouldBe(0);
            sheet["A7"].ShouldBe(ReadCell.None);
        }
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task Sheets_MoreLinesThanOneHolds_ContinueWithOwnTotalsAndTheFirstShowsAll()
    {
        var file = await LedgerFile.WriteAsync(_folder, _rows, linesPerSheet: 15);
        var written = (await OpenPyxl.ReadAsync(file)).Select(s => s.Content).ToArray();
        WorkbookParts.SpoilCachedResults(file);
        var calculated = await LibreOffice.ReadAsync(_folder, file);
        written.Select(s => s.Name).ShouldBe(["台账", "台账 (2)", "台账 (3)"]);
        written[0]["J4"].Formula.ShouldBe("='台账'!J6+'台账 (2)'!J6+'台账 (3)'!J6");
        foreach (var sheets in new[] { written, calculated })
        {
            sheets[0]["B4"].Number().ShouldBe(37);
            sheets[0]["J4"].Number().ShouldBe(LedgerFile.Yuan(_rows, r => r.DepositFen));
            sheets.Select(s => s["B6"].Number()).ShouldBe([15, 15, 7]);
            sheets[1]["J6"].Number().ShouldBe(LedgerFile.Yuan(_rows[15..30], r => r.DepositFen));
            sheets[1]["A4"].ShouldBe(ReadCell.None);
            sheets[2]["A7"].Value.ShouldBe(_rows[30].Number);
        }
    }
}
