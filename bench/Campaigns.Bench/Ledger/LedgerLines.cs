using Campaigns.Application.Reports;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Bench.Ledger;

/// <summary>Lines of a branch ledger as a province has them, each following from its number.</summary>
internal static class LedgerLines
{
    private static readonly (Tier Tier, string Name, long Deposit, long Cards)[] Tiers =
        [(Tier.Diamond, "钻石", 20_000, 25_000), (Tier.Gold, "金", 20_000, 15_000), (Tier.Silver, "银", 10_000, 5_000)];

    public static ReportHead Head { get; } = new()
    {
        Title = "存量会员回馈活动台账",
        CampaignName = "会员感恩回馈",
        BranchName = "全区",
        From = new DateOnly(2026, 11, 1),
        To = new DateOnly(2026, 11, 30),
        MadeAt = new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.FromHours(8)),
        MadeBy = "区公司财务",
    };

    public static IEnumerable<BranchLedgerRow> Make(int lines) => Enumerable.Range(1, lines).Select(One);

    public static async IAsyncEnumerable<BranchLedgerRow> StreamAsync(int lines)
    {
        await Task.CompletedTask;
        foreach (var line in Make(lines))
            yield return line;
    }

    private static BranchLedgerRow One(int n)
    {
        var (tier, name, deposit, cards) = Tiers[n % Tiers.Length];
        var released = deposit / 10 * (n % 4);
        return new BranchLedgerRow
        {
            Number = $"{6501 + (n % 15)}-2611-{n:000000}-{n % 10}",
            EnrolledOn = new DateOnly(2026, 11, 1).AddDays(n % 30),
            Prefecture = $"第{(n % 15) + 1}分公司",
            County = $"第{(n % 100) + 1}县分公司",
            Hall = $"第{(n % 100) + 1}县中心营业厅",
            Clerk = $"营业员{n % 40}",
            Manager = n % 7 == 0 ? null : $"经理{n % 90}",
            MaskedPhone = $"186****{n % 10_000:0000}",
            Tier = tier,
            TierName = name,
            DepositFen = deposit,
            VoucherSerials = $"LQ65{n:00000000}",
            VoucherFen = 5_000,
            CardSerials = string.Join('\n', Enumerable.Range(0, (int)(cards / 5_000)).Select(i => $"CZ050{(n * 5L) + i:000000000}")),
            CardFen = cards,
            OtherFen = 0,
            OwedGifts = n % 50 == 0 ? "充值卡50元" : "",
            Signature = n % 9 == 0 ? $"纸质 No.{n:000000}" : "电子签名",
            State = EnrolmentState.Active,
            StateName = "生效中",
            ReleasedFen = released,
            RemainingFen = deposit - released,
            RefundedFen = 0,
        };
    }
}
