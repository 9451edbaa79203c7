using Campaigns.Application.Reports;
using Campaigns.Reports.Participation;
using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Participation;

public sealed class ParticipationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("soffice", "openpyxl")]
    public async Task Branches_EachTier_HasRatesSubtotalsAndTotal()
    {
        var rows = Make.Participation(3).ToArray();
        foreach (var sheet in (await ReadAsync(rows, [])).Select(s => s[0]))
        {
            (sheet["A7"].Value, sheet["B7"].Value, sheet["B10"].Value).ShouldBe(("第1分公司", "钻石", "小计"));
            sheet["C10"].Number().ShouldBe(6_000);
            (sheet["A18"].Value, sheet["B18"].Value).ShouldBe(("第3分公司", "小计"));
            sheet["C6"].Number().ShouldBe(rows.Sum(r => r.Members));
            sheet["E6"].Number().ShouldBe(rows.Sum(r => r.Quota!.Value));
            sheet["G6"].Number().ShouldBe(0.37m, 1e-9m);
            Rate(sheet["I6"]).ShouldBe(rows.Sum(r => r.Enrolled) / (decimal)rows.Sum(r => r.Enrolled + r.Eligible), 1e-9m);
            Rate(sheet["I7"]).ShouldBe(36m / (593 + 36), 1e-9m);
            sheet["G7"].Formula.ShouldNotBeNull();
            sheet["C10"].Formula.ShouldNotBeNull();
            sheet["C19"].ShouldBe(ReadCell.None);
        }
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task Branches_UnlimitedOrNothingToDivideBy_ShowNoRate()
    {
        var row = Make.Participation(1).First();
        ParticipationRow[] rows =
        [
            row with { Quota = null },
            row with { TierName = "金", Quota = 0, Used = 0, Eligible = 0, Enrolled = 0 },
            row with { Branch = "乙", Quota = 50, Used = 10 },
        ];
        foreach (var sheet in (await ReadAsync(rows, [])).Select(s => s[0]))
        {
            foreach (var address in new[] { "E7", "E9", "E6" }) sheet[address].Value.ShouldBe("不限");
            foreach (var address in new[] { "G7", "G8", "G9", "G6", "I8" }) sheet[address].Value.ShouldBe("");
            sheet["F9"].Number().ShouldBe(37);
            sheet["E11"].Number().ShouldBe(50);
            sheet["G11"].Number().ShouldBe(0.2m);
        }
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task Managers_WithAndWithoutOne_AreLinesWithATotal()
    {
        var rows = Make.Managers(4).ToArray();
        foreach (var sheet in (await ReadAsync([], rows)).Select(s => s[1]))
        {
            sheet["C7"].Value.ShouldBe("未分配");
            sheet["H7"].Value.ShouldBe("");
            sheet["G6"].Number().ShouldBe(rows.Sum(r => r.Enrolled));
            sheet["F6"].Number().ShouldBe(rows.Sum(r => r.Eligible));
            Rate(sheet["H6"]).ShouldBe(rows.Sum(r => r.Enrolled) / (decimal)rows.Sum(r => r.Enrolled + r.Eligible), 1e-9m);
        }
    }

    [RequiresTheory("openpyxl")]
    [InlineData(true, "评估日期：2026-11-30（会员数、符合条件人数均为该日数据）")]
    [InlineData(false, "评估日期：尚未评估")]
    public async Task Head_Evaluation_TellsItsDay(bool evaluated, string told)
    {
        var head = Make.Head() with { EvaluatedOn = evaluated ? new DateOnly(2026, 11, 30) : null };
        var sheets = await OpenPyxl.ReadAsync(await WriteAsync(Make.Participation(1), Make.Managers(1), head));
        foreach (var sheet in sheets)
        {
            sheet.Content["A3"].Value.ShouldEndWith(told);
            sheet.MergedRanges.ShouldBe(0);
            sheet.RepeatedRows.ShouldBe("$5:$5");
        }

        (sheets[0].Formats["I7"], sheets[0].FrozenAt, sheets[1].FrozenAt).ShouldBe(("0.0%", "C7", "D7"));
    }

    private static decimal Rate(ReadCell cell) => cell.Number();

    /// <summary>As openpyxl finds it written, and as LibreOffice calculates it from spoiled results.</summary>
    private async Task<IReadOnlyList<ReadSheet>[]> ReadAsync(ParticipationRow[] branches, ManagerParticipationRow[] managers)
    {
        var file = await WriteAsync(branches, managers, Make.Head());
        var written = (await OpenPyxl.ReadAsync(file)).Select(s => s.Content).ToArray();
        WorkbookParts.SpoilCachedResults(file);
        return [written, await LibreOffice.ReadAsync(_folder, file)];
    }

    private async Task<string> WriteAsync(
        IEnumerable<ParticipationRow> branches, IEnumerable<ManagerParticipationRow> managers, ReportHead head)
    {
        var file = _folder.File("participation.xlsx");
        await using var output = File.Create(file);
        await ParticipationWorkbook.WriteAsync(output, head, Make.Stream(branches), Make.Stream(managers), CancellationToken.None);
        return file;
    }
}
