using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Ledger;

public sealed class LedgerLayoutTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("openpyxl")]
    public async Task Sheet_OfOneCampaign_HasItsPanesFormatsAndPrintSetup()
    {
        var sheet = (await OpenPyxl.ReadAsync(await LedgerFile.WriteAsync(_folder, [Make.Ledger()])))[0];
        sheet.MergedRanges.ShouldBe(0);
        sheet.FrozenAt.ShouldBe("B7");
        sheet.RepeatedRows.ShouldBe("$5:$5");
        sheet.IsLandscape.ShouldBeTrue();
        sheet.Paper.ShouldBe(9);
        sheet.Footer.ShouldBe("第 &P 页 共 &N 页");
        (sheet.Formats["B7"], sheet.Formats["J7"], sheet.Formats["J6"]).ShouldBe(("yyyy-mm-dd", "#,##0.00", "#,##0.00"));
        sheet.Content["B7"].Number().ShouldBe((decimal)new DateTime(2026, 11, 2).ToOADate());
        sheet.Content["J5"].Value.ShouldBe("预存款\n（元）");
        sheet.Content["A2"].Value.ShouldBe("活动：感恩会员 存费送礼　　机构：全区　　期间：2026-11-01 至 2026-11-30");
    }

    [RequiresFact("openpyxl")]
    public async Task Sheet_OfAllCampaigns_NamesTheCampaignOfEachLine()
    {
        var file = await LedgerFile.WriteAsync(_folder, [Make.Ledger()], Make.Head() with { CampaignName = null });
        var sheet = (await OpenPyxl.ReadAsync(file))[0].Content;
        sheet["J5"].Value.ShouldBe("活动");
        sheet["J7"].Value.ShouldBe("感恩会员 存费送礼");
        sheet["K6"].Formula.ShouldBe("=SUM(K7:K7)");
    }

    [RequiresFact("soffice", "pdftotext")]
    public async Task Print_SeveralPages_RepeatsTheHeaderAndNumbersThePages()
    {
        var file = await LedgerFile.WriteAsync(_folder, Enumerable.Range(1, 120).Select(Make.Ledger));
        var pdf = await LibreOffice.ConvertAsync(_folder, file, "pdf");
        var pages = (await Tool.RunAsync("pdftotext", "-layout", pdf, "-")).TrimEnd('\f', '\n').Split('\f');
        pages.Length.ShouldBeGreaterThan(2);
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i].ShouldContain("受理编号");
            // The renderer widens or drops the blanks between Chinese text and numbers.
            string.Concat(pages[i].Where(c => !char.IsWhiteSpace(c))).ShouldEndWith($"第{i + 1}页共{pages.Length}页");
        }
    }
}
