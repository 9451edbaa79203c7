using Campaigns.Application.Reports;
using Campaigns.Application.Reports.BranchLedger;
using Campaigns.Application.Text;
using Campaigns.Reports.Ledger;
using Campaigns.Reports.Tests.Support;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Reports.Tests.Ledger;

/// <summary>The workbook of enrolments that went through the use cases, as other programs open it, beside the books themselves.</summary>
public sealed class LedgerOfACarrierTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("openpyxl", "soffice")]
    public async Task Workbook_OfAMonth_TotalsAreWhatTheBooksHold()
    {
        await using var month = await BusyNovember.OpenAsync(TestEngine.Sqlite);
        var file = await WriteAsync(month);
        var written = (await OpenPyxl.ReadAsync(file))[0].Content;
        WorkbookParts.SpoilCachedResults(file);
        var calculated = (await LibreOffice.ReadAsync(_folder, file))[0];

        foreach (var sheet in new[] { written, calculated })
        {
            sheet["B6"].Number().ShouldBe(5);
            sheet["J6"].Number().ShouldBe(await month.PostedAsync("deposit") / 100m);
            sheet["L6"].Number().ShouldBe(await month.PostedAsync("voucher-printed-issued") / 100m);
            sheet["N6"].Number().ShouldBe(await month.PostedAsync("recharge-card-issued") / 100m);
            sheet["T6"].Number().ShouldBe(await month.PostedAsync("release") / 100m);
            sheet["V6"].Number().ShouldBe(await month.PostedAsync("refund") / 100m);
            sheet["A7"].Value.ShouldBe(month.Diamond.Number);
        }
    }

    [RequiresFact("openpyxl", "soffice")]
    public async Task Workbook_NamesThatLookLikeFormulas_StayText()
    {
        const string Name = "=HYPERLINK(\"http://example.invalid\",\"x\")";
        await using var month = await BusyNovember.OpenAsync(TestEngine.Sqlite);
        await month.Carrier.Db.ExecuteAsync("UPDATE retention_manager SET name = :name", new { name = Name });
        await month.Carrier.Db.ExecuteAsync("UPDATE app_user SET display_name = '+1+1' WHERE id = :id", new { id = People.Clerk.UserId });
        var file = await WriteAsync(month);

        foreach (var sheet in new[] { (await OpenPyxl.ReadAsync(file))[0].Content, (await LibreOffice.ReadAsync(_folder, file))[0] })
        {
            sheet["F7"].ShouldBe(new ReadCell("text", "+1+1", null));
            sheet["G7"].ShouldBe(new ReadCell("text", Name, null));
        }
    }

    private async Task<string> WriteAsync(BusyNovember month)
    {
        var file = _folder.File("ledger.xlsx");
        await using var output = File.Create(file);
        await Carrier.OkAsync(month.Carrier.Get<ExportBranchLedgerUseCase>().ExecuteAsync(
            People.HqFinance,
            new ReportQuery(Carrier.ReferenceCampaign, null, null, null, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)),
            Messages.Chinese,
            (head, rows) => BranchLedgerWorkbook.WriteAsync(output, head, rows, CancellationToken.None),
            default));
        return file;
    }
}
