using Campaigns.Application.Imports.Rows;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Sample.Generation;

/// <summary>Contracts from outside: running ones bind from before the campaign's start to after it, ended ones are over by then.</summary>
internal static class SampleContracts
{
    public const string ContractPlan = "contract-plan";
    public const string PrepaidGift = "prepaid-gift";
    public const string HandsetLease = "handset-lease";

    public static IReadOnlyList<ContractRow> Draw(ref SplitMix64 random, PhoneKey holder, MemberStatus status)
    {
        if (status is MemberStatus.Closed or MemberStatus.PortedOut)
            return [];
        var rows = new List<ContractRow>(2);
        var joined = holder.FromOn ?? SampleTimes.CampaignStart;
        if (random.PerMille(250))
            rows.Add(Running(ref random, holder, joined, ContractPlan, "畅享合约", 24, openEnded: random.PerMille(20)));
        if (random.PerMille(80))
            rows.Add(Running(ref random, holder, joined, PrepaidGift, "预存话费优惠", 12, openEnded: false));
        if (random.PerMille(50))
            rows.Add(Running(ref random, holder, joined, HandsetLease, "手机租赁", 24, openEnded: false));
        if (random.PerMille(200) && joined < new DateOnly(2024, 1, 1))
            rows.Add(Ended(ref random, holder, joined));
        return rows;
    }

    private static ContractRow Running(
        ref SplitMix64 random, PhoneKey holder, DateOnly joined, string kind, string name, int months, bool openEnded)
    {
        // Two months or more are left, so that it still runs whenever in the first weeks one looks.
        var drawn = new DateOnly(2026, 10, 1).AddMonths(-random.Below(months - 3));
        var starts = drawn < joined ? joined : drawn;
        return new ContractRow(holder, kind, $"{name}{months}个月", starts, openEnded ? null : starts.AddMonths(months).AddDays(-1));
    }

    private static ContractRow Ended(ref SplitMix64 random, PhoneKey holder, DateOnly joined)
    {
        var starts = random.Date(joined, new DateOnly(2024, 6, 30));
        var months = random.PerMille(500) ? 12 : 24;
        return new ContractRow(holder, ContractPlan, $"畅享合约{months}个月", starts, starts.AddMonths(months).AddDays(-1));
    }
}
