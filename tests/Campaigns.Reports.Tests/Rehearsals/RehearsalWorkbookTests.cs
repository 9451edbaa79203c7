using Campaigns.Reports.Rehearsals;
using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Rehearsals;

public sealed class RehearsalWorkbookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("soffice", "openpyxl")]
    public async Task Sheets_OfARehearsal_ShowItsTotals()
    {
        var file = _folder.File("rehearsal.xlsx");
        await using (var output = File.Create(file))
            await RehearsalWorkbook.WriteAsync(output, SampleRehearsal.Done, Texts.Chinese, default);
        // Kept where somebody wants to look at it.
        if (Environment.GetEnvironmentVariable("CAMPAIGNS_KEEP_WORKBOOKS") is { Length: > 0 } kept)
            File.Copy(file, Path.Combine(kept, "rehearsal.xlsx"), overwrite: true);
        var result = SampleRehearsal.Done.Result!;

        var written = (await OpenPyxl.ReadAsync(file)).Select(s => s.Content).ToArray();
        WorkbookParts.SpoilCachedResults(file);
        foreach (var sheets in new IReadOnlyList<ReadSheet>[] { written, await LibreOffice.ReadAsync(_folder, file) })
        {
            sheets.Select(s => s.Name).ShouldBe(["概要", "分机构", "不符合原因", "名额预测", "维系经理", "逐月资金", "对比"]);
            sheets[0]["B6"].Number().ShouldBe(result.Members);
            sheets[0]["C6"].Number().ShouldBe(result.Eligible);
            sheets[0]["H6"].Number().ShouldBe(result.Forecast.Overrun);
            sheets[0]["J6"].Number().ShouldBe(result.Forecast.DepositFen / 100m);
            sheets[1]["D6"].Number().ShouldBe(result.Members);
            sheets[2]["B6"].Number().ShouldBe(result.Refused);
            sheets[3]["F6"].Number().ShouldBe(result.Forecast.Demand);
            sheets[4]["E6"].Number().ShouldBe(result.Eligible);
            sheets[5]["D6"].Number().ShouldBe(result.Forecast.DepositFen / 100m);
            sheets[5]["G6"].Number().ShouldBe(result.Forecast.GiftCostFen / 100m);
            sheets[6]["H6"].Number().ShouldBe(result.Comparison!.Total.EarlierEnrolled);
        }
    }
}
