using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Tests.Text;

/// <summary>What a clerk reads of the kinds of condition, of those put together too: one sentence that names the facts.</summary>
public sealed class OutcomeTextTests
{
    private static readonly Occasion Now = new(new DateOnly(2026, 11, 22));

    public static TheoryData<Condition, string> Sentences() => new()
    {
        { new OnNetCondition(From: 60), "在网 61 个月，满足不少于 60 个月" },
        { new ArpuCondition(5_000, 10_000), "ARPU 80.00 元，满足 50.00 元至 100.00 元" },
        { new ArpuTrendCondition(FromPercent: -20), "ARPU 由 100.01 元变为 80.00 元（-20.1%），变化须不低于 -20%" },
        { new ArpuTrendCondition(ToPercent: -20), "ARPU 由 100.01 元变为 80.00 元（-20.1%），满足变化不高于 -20%" },
        { new WarningFlagsCondition { None = ["low-usage"] }, "预警标识：ARPU 下降、用量极低，不得有用量极低" },
        { new MinUsageCondition(50, 100), "2026年10月通话 5 分钟、流量 200 MB，满足通话 50 分钟或流量 100 MB以上" },
        { new MinUsageCondition(50), "2026年10月通话 5 分钟、流量 200 MB，须达到通话 50 分钟" },
        { new BillingCondition([Billing.Prepaid]), "付费方式为后付费，须为预付费" },
        { new HasContractCondition(["handset-lease"]) { EndsWithinMonths = 3 }, "已有合约“购机合约24月”，到期日 2027-01-01，不晚于 2027-02-22" },
        { new NoEarlierCampaignCondition(["spring"]), "该号码已于 2025-03-02 参加过“春季存费送费”，参加过的不能再参加" },
        { new AnyCondition([new TierCondition([Tier.Silver]), new BrandCondition(["wo"])]), "满足其中一项（品牌：wo）" },
        {
            new AnyCondition([new TierCondition([Tier.Silver]), new AllCondition([new BrandCondition(["wo"]), new OnNetCondition(From: 72)])]),
            "各项均不满足，须满足一项（会员级别为金卡，须为银卡；未同时满足各项（在网 61 个月，须满 72 个月））"
        },
        { new NotCondition(new NamedListCondition(["staff"])), "不属于排除情形（不在名单“staff”内）" },
        { new NotCondition(new SegmentCondition(["family"])), "属于排除情形（客户群：family，属于family）" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Of_KnownMember_IsWhatAClerkWouldSay(Condition condition, string sentence) =>
        OutcomeText.Of(condition.Evaluate(ConditionCases.Known, Now), Messages.Chinese).ShouldBe(sentence);

    [Fact]
    public void Of_MissingFactUnderAnException_SaysThatItIsMissing() =>
        OutcomeText.Of(new NotCondition(new MinSpendCondition(100)).Evaluate(ConditionCases.Unknown, Now), Messages.Chinese)
            .ShouldBe("无法判断是否属于排除情形（上月用量数据未到，暂无法判断）");

    [Fact]
    public void Of_English_JoinsPartsItsOwnWay() =>
        OutcomeText.Of(new AllCondition([new TierCondition([Tier.Gold]), new OnNetCondition(To: 72)]).Evaluate(ConditionCases.Known, Now), Messages.English)
            .ShouldBe("All of these are met (Tier: gold / On the net for 61 months; at most 72 were asked for)");

    [Fact]
    public void Format_OptionalValues_AreSaidWhenGiven()
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["on"] = "2027-01-01", ["campaigns"] = "[a|{x}]" };
        Messages.Format(RuleCodes.NoContract, data, Messages.Chinese).ShouldBe("2027-01-01 当日未在活动“[a|{x}]”内");
    }
}
