using Campaigns.Application.Reports;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Reports.Tests.Support;

/// <summary>Heads and rows to write workbooks of.</summary>
internal static class Make
{
    private static readonly (string Name, long Deposit, long Cards)[] Tiers = [("钻石", 20_000, 25_000), ("金", 20_000, 15_000), ("银", 10_000, 5_000)];

    public static ReportHead Head(string title = "存量会员回馈活动台账") => new()
    {
        Title = title,
        CampaignName = "感恩会员 存费送礼",
        BranchName = "全区",
        From = new DateOnly(2026, 11, 1),
        To = new DateOnly(2026, 11, 30),
        MadeAt = new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.FromHours(8)),
        MadeBy = "区公司财务",
        EvaluatedOn = new DateOnly(2026, 11, 30),
    };

    public static BranchLedgerRow Ledger(int n = 1)
    {
        var (tier, deposit, cards) = Tiers[n % Tiers.Length];
        var released = deposit / 10 * (n % 4);
        return new()
        {
            Number = $"{6501 + (n % 15)}-2611-{n:000000}-{n % 10}",
            EnrolledOn = new DateOnly(2026, 11, 1).AddDays(n % 30),
            Prefecture = $"第{(n % 15) + 1}分公司",
            County = $"第{(n % 100) + 1}县分公司",
            Hall = $"第{(n % 100) + 1}县中心营业厅",
            Clerk = $"营业员{n % 40}",
            Manager = n % 7 == 0 ? null : $"经理{n % 90}",
            MaskedPhone = $"186****{n % 10_000:0000}",
            Tier = Tier.Diamond - (n % Tiers.Length),
            TierName = tier,
            CampaignName = "感恩会员 存费送礼",
            DepositFen = deposit,
            VoucherSerials = $"LQ65{n:00000000}",
            VoucherFen = 5_000,
            CardSerials = string.Join('\n', Enumerable.Range(0, (int)(cards / 5_000)).Select(i => $"CZ050{(n * 5L) + i:000000000}")),
            CardFen = cards,
            OtherFen = 0,
            OwedGifts = n % 50 == 0 ? "充值卡50元" : "",
            Signature = n % 9 == 0 ? $"纸质 No.{n:000000}" : "电子签名",
            State = n % 31 == 0 ? EnrolmentState.Cancelled : EnrolmentState.Active,
            StateName = n % 31 == 0 ? "已取消" : "生效中",
            ReleasedFen = released,
            RemainingFen = n % 31 == 0 ? 0 : deposit - released,
            RefundedFen = n % 31 == 0 ? deposit - released : 0,
        };
    }

    public static IEnumerable<ParticipationRow> Participation(int branches) =>
        from branch in Enumerable.Range(1, branches)
        from tier in Enumerable.Range(0, Tiers.Length)
        select new ParticipationRow
        {
            BranchCode = $"{6500 + branch}",
            Branch = $"第{branch}分公司",
            Tier = Tier.Diamond - tier,
            TierName = Tiers[tier].Name,
            Members = 1_000 * (tier + 1) * branch,
            Eligible = (600 * (tier + 1) * branch) - (7 * branch),
            Quota = 100 * (tier + 1) * branch,
            Used = 37 * (tier + 1) * branch,
            Enrolled = 36 * (tier + 1) * branch,
        };

    public static IEnumerable<ManagerParticipationRow> Managers(int counties) =>
        from county in Enumerable.Range(1, counties)
        from manager in Enumerable.Range(0, 3)
        from tier in Enumerable.Range(0, Tiers.Length)
        select new ManagerParticipationRow
        {
            Prefecture = $"第{(county / 7) + 1}分公司",
            County = $"第{county}县分公司",
            Manager = manager == 0 ? "未分配" : $"经理{(county * 10) + manager}",
            Tier = Tier.Diamond - tier,
            TierName = Tiers[tier].Name,
            Members = 40 * (tier + 1),
            Eligible = 25 * tier,
            Enrolled = manager == 0 ? 0 : 3 * tier,
        };

    public static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            await Task.CompletedTask;
            yield return row;
        }
    }
}
