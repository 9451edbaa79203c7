using Campaigns.Application.Reports;
using Campaigns.Application.Reports.GiftCost;
using Campaigns.Application.Reports.QuotaUse;
using Campaigns.Application.Reports.Releases;
using Campaigns.Reports.GiftCost;
using Campaigns.Reports.QuotaUse;
using Campaigns.Reports.Releases;
using Campaigns.Reports.Tests.Support;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;

namespace Campaigns.Reports.Tests.Money;

/// <summary>The reports of quota, releases and gifts, as openpyxl finds them written and as LibreOffice calculates them from spoiled results.</summary>
public sealed class MoneyReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("soffice", "openpyxl")]
    public async Task Releases_DepositAndBonus_AreSheetsWithSubtotals()
    {
        ReleaseMonth[] months =
        [
            new("2026-12", new ReleaseSums { Posted = 3, PostedFen = 6_000, Refunded = 1, RefundedFen = 2_000 }, new ReleaseSums { Forfeited = 1, ForfeitedFen = 300 }),
            new("2027-01", new ReleaseSums { Due = 2, DueFen = 4_050, Held = 1, HeldFen = 2_000 }, ReleaseSums.None),
        ];
        var totals = new ReleaseTotals(months[0].Deposit + months[1].Deposit, months[0].Bonus);
        var report = new ReleasesReport(
            Make.Head("分摊到账情况"), months, [new BranchReleases("6501", "第1分公司", months, totals), new BranchReleases("6502", "第2分公司", months, totals)], totals);

        foreach (var sheets in await ReadAsync(f => ReleasesWorkbook.WriteAsync(f, report, Texts.Chinese, default)))
        {
            var (deposit, bonus) = (sheets[0], sheets[1]);
            (deposit["A7"].Value, deposit["B7"].Value, deposit["B9"].Value).ShouldBe(("第1分公司", "2026-12", "小计"));
            (deposit["D6"].Number(), deposit["F6"].Number(), deposit["H6"].Number(), deposit["J6"].Number()).ShouldBe((120, 81, 40, 40));
            deposit["F9"].Number().ShouldBe(40.5m);
            (bonus["A7"].Value, bonus["J7"].Number(), bonus["J6"].Number()).ShouldBe(("第1分公司", 3, 6));
        }
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task GiftCost_EachItem_HasSubtotalsAndTotal()
    {
        GiftCostRow[] rows = [Gift("第1分公司", "联盟商家礼券", 2, 9_000), Gift("第1分公司", "充值卡", -3, -24_500), Gift("第2分公司", "充值卡", 5, 48_000)];
        var report = new GiftCostReport(Make.Head("礼品成本"), rows, GiftCostTotals.Of(rows));

        foreach (var sheet in (await ReadAsync(f => GiftCostWorkbook.WriteAsync(f, report, Texts.Chinese, default))).Select(s => s[0]))
        {
            (sheet["A7"].Value, sheet["B7"].Value, sheet["B9"].Value).ShouldBe(("第1分公司", "联盟商家礼券", "小计"));
            (sheet["C9"].Number(), sheet["E9"].Number()).ShouldBe((-1, -155));
            (sheet["C6"].Number(), sheet["E6"].Number(), sheet["G6"].Number()).ShouldBe((4, 325, 325));
        }
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task QuotaUse_BranchesAndDays_AreSheets()
    {
        QuotaUseRow[] rows = [Quota(Tier.Diamond, "钻石", 200), Quota(Tier.Gold, "金", null)];
        var report = new QuotaUseReport(Make.Head("名额使用情况"), rows);

        foreach (var sheets in await ReadAsync(f => QuotaUseWorkbook.WriteAsync(f, report, Texts.Chinese, default)))
        {
            var (branches, days) = (sheets[0], sheets[1]);
            (branches["C7"].Number(), branches["C8"].Value, branches["C6"].Value).ShouldBe((200, "不限", "不限"));
            (branches["D6"].Number(), branches["E6"].Number(), branches["F6"].Number()).ShouldBe((20, 100, 120));
            branches["G7"].Number().ShouldBe(0.3m, 1e-9m);
            (days["D6"].Number(), days["E7"].Number(), days["E8"].Value).ShouldBe((100, 140, "不限"));
        }
    }

    private static GiftCostRow Gift(string branch, string item, long units, long fen) => new()
    {
        BranchCode = branch,
        Branch = branch,
        Item = item,
        ItemName = item,
        Kind = GiftKind.RechargeCard,
        Units = units,
        FaceFen = fen,
        CostFen = fen,
        ChargedFen = 0,
        HqFen = fen,
        OwnFen = 0,
        Owed = 1,
        OwedFaceFen = 5_000,
    };

    private static QuotaUseRow Quota(Tier tier, string name, long? cap) => new()
    {
        BranchCode = "6501",
        Branch = "第1分公司",
        Tier = tier,
        TierName = name,
        Cap = cap,
        UsedBefore = 10,
        Used = 60,
        OverrunUsed = 1,
        Days = [new QuotaUseDay(new DateOnly(2026, 11, 2), 50, 1, cap - 60)],
    };

    private async Task<IReadOnlyList<ReadSheet>[]> ReadAsync(Func<Stream, Task> write)
    {
        var file = _folder.File("report.xlsx");
        await using (var output = File.Create(file))
            await write(output);
        var written = (await OpenPyxl.ReadAsync(file)).Select(s => s.Content).ToArray();
        WorkbookParts.SpoilCachedResults(file);
        return [written, await LibreOffice.ReadAsync(_folder, file)];
    }
}
