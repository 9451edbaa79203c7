using Campaigns.Application.Reports.GiftCost;
using Campaigns.Application.Reports.Releases;
using Campaigns.Rules.Gifts;

namespace Campaigns.Api.Features.Reports;

/// <summary>Shown in the OpenAPI document: the reports of releases and of gifts, for a diamond member of the reference campaign.</summary>
internal static class MoneyExamples
{
    private static readonly ReleaseSums Posted = new() { Posted = 1, PostedFen = 2_000 };

    private static readonly ReleaseSums Due = new() { Due = 1, DueFen = 2_000 };

    private static readonly ReleaseMonth[] Months =
        [new ReleaseMonth("2026-12", Posted, ReleaseSums.None), new ReleaseMonth("2027-01", Due, ReleaseSums.None)];

    private static readonly ReleaseTotals Totals = new(Posted + Due, ReleaseSums.None);

    public static ReleasesReport Releases { get; } = new(
        ReportExamples.Head with { Title = "分摊到账情况", From = new DateOnly(2026, 12, 1), To = new DateOnly(2027, 1, 31) },
        Months,
        [new BranchReleases("6501", "示例分公司", Months, Totals)],
        Totals);

    public static GiftCostReport GiftCost { get; } = Report(new GiftCostRow
    {
        BranchCode = "6501",
        Branch = "示例分公司",
        Item = "recharge-card",
        ItemName = "充值卡",
        Kind = GiftKind.RechargeCard,
        Units = 3,
        FaceFen = 25_000,
        CostFen = 24_500,
        ChargedFen = 0,
        HqFen = 24_500,
        OwnFen = 0,
        Owed = 0,
        OwedFaceFen = 0,
    });

    private static GiftCostReport Report(GiftCostRow row) => new(ReportExamples.Head with { Title = "礼品成本" }, [row], GiftCostTotals.Of([row]));
}
