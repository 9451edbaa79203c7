using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Reports.Enrolments;
using Campaigns.Reports.Tests.Support;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Reports.Tests.Enrolments;

public sealed class EnrolmentListTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("soffice", "openpyxl")]
    public async Task List_ColumnsAskedFor_StandInTheirOrderWithTheSumOfDeposits()
    {
        EnrolmentColumn[] columns = [EnrolmentColumn.Number, EnrolmentColumn.Tier, EnrolmentColumn.DepositFen, EnrolmentColumn.EnrolledOn];
        foreach (var sheet in await ReadAsync(columns, 3))
        {
            (sheet["A5"].Value, sheet["C5"].Value).ShouldBe(("受理编号", "预存款\n（元）"));
            (sheet["A7"].Value, sheet["B7"].Value, sheet["C7"].Number()).ShouldBe(("6501-2611-000001-1", "金", 200.5m));
            sheet["C6"].Number().ShouldBe(601.5m);
            sheet["C6"].Formula.ShouldNotBeNull();
            sheet["A3"].Value.ShouldContain("3");
            sheet["E5"].ShouldBe(ReadCell.None);
        }
    }

    [RequiresFact("openpyxl")]
    public async Task List_AllColumns_FitAPageAcross()
    {
        var sheet = (await OpenPyxl.ReadAsync(await WriteAsync(Enum.GetValues<EnrolmentColumn>(), 1))).ShouldHaveSingleItem();

        (sheet.MergedRanges, sheet.IsLandscape, sheet.RepeatedRows, sheet.FrozenAt).ShouldBe((0, true, "$5:$5", "B7"));
        sheet.Content["K7"].Value.ShouldBe("已生效");
        sheet.Content["G7"].Value.ShouldBe("186****0001");
    }

    private async Task<IReadOnlyList<ReadSheet>> ReadAsync(EnrolmentColumn[] columns, int count)
    {
        var file = await WriteAsync(columns, count);
        var written = (await OpenPyxl.ReadAsync(file))[0].Content;
        WorkbookParts.SpoilCachedResults(file);
        return [written, (await LibreOffice.ReadAsync(_folder, file))[0]];
    }

    private async Task<string> WriteAsync(EnrolmentColumn[] columns, int count)
    {
        var file = _folder.File("enrolments.xlsx");
        await using var output = File.Create(file);
        var rows = Enumerable.Range(1, count).Select(Row);
        await EnrolmentListWorkbook.WriteAsync(
            output, new EnrolmentExport(Make.Head("受理清单"), count), columns, Make.Stream(rows), Texts.Chinese, CancellationToken.None);
        return file;
    }

    private static ExportedEnrolment Row(int n) => new(
        new EnrolmentItem
        {
            Number = $"6501-2611-{n:000000}-{n}",
            Campaign = "thank-you-members",
            CampaignName = "感恩会员 存费送礼",
            State = EnrolmentState.Active,
            EnrolledOn = new DateOnly(2026, 11, n),
            Branch = "650101",
            BranchName = "第1县分公司",
            Hall = "65010101",
            HallName = "第1县中心营业厅",
            Phone = $"186****{n:0000}",
            Tier = Tier.Gold,
            Offer = "gold",
            DepositFen = 20_050,
        },
        "金",
        "已生效");
}
