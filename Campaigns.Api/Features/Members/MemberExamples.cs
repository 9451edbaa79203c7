using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Api.Features.Members;

/// <summary>Shown in the OpenAPI document.</summary>
internal static class MemberExamples
{
    public static MemberView Member { get; } = new()
    {
        Id = "10001",
        Name = "示例会员",
        Phone = "18609910001",
        Tier = Tier.Diamond,
        Status = MemberStatus.Active,
        Branch = "650101",
        BranchName = "示例县分公司",
        Manager = "M65010101",
        OnNetSince = new DateOnly(2019, 5, 1),
        InArrears = false,
        WarningFlags = [],
        Contracts = [new MemberContract("contract-plan", "示例合约计划", new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31))],
        Enrolments = [],
        FactsAsOf = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.FromHours(8)),
    };

    private static OfferAnswer Offer { get; } = new(
        "diamond",
        "钻石会员存200",
        20_000,
        0,
        10,
        Period.Of(2026, 12),
        Period.Of(2027, 9),
        [.. Enumerable.Range(0, 10).Select(i => new PlannedInstalment(Lot.PaidIn, i + 1, Period.Of(2026, 12) + i, 2_000, false, null, false))],
        [new PromisedGift("alliance-voucher", "联盟商家礼券", 5_000), new PromisedGift("recharge-card", "充值卡", 25_000)],
        [new GiftChoice("card", [new PromisedGift("recharge-card", "充值卡", 25_000), new PromisedGift("umbrella", "雨伞", 20_000)])],
        []);

    public static EligibilityAnswer Eligible { get; } = new(
        "thank-you-members",
        "感恩会员",
        true,
        Offer,
        [Offer],
        [],
        [new RuleSentence("no-contract", "没有未到期的合约", new Dictionary<string, string>(StringComparer.Ordinal))],
        new QuotaState("6501", "示例地市分公司", Tier.Diamond, 130, 2, 40, 88, 0));

    public static EligibilityAnswer Recommended { get; } = Eligible with
    {
        Standing = CampaignStanding.Recommended,
        Why = Sentence("standing-priority", ("priority", "10"), ("start", "2026-11-01"), ("other", "春季存费送费")),
    };

    public static EligibilityAnswer Alternative { get; } = Eligible with
    {
        Campaign = "spring-prepaid",
        CampaignName = "春季存费送费",
        Standing = CampaignStanding.Alternative,
        Why = Sentence(
            "standing-contract", ("best", "thank-you-members"), ("name", "感恩会员"), ("kind", "prepaid-gift"), ("until", "2027-09-30")),
    };

    public static EligibilityAnswer NotEligible { get; } = Eligible with
    {
        Eligible = false,
        Reasons =
        [
            new RuleSentence(
                "contract-running",
                "该号码在合约“示例合约计划”内，2026-12-31到期，到期后可参加",
                new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "示例合约计划", ["until"] = "2026-12-31" }),
        ],
        Passed = [],
    };

    private static RuleSentence Sentence(string code, params (string Key, string Value)[] data) =>
        RuleSentence.Of(RuleOutcome.Pass(code, data), Messages.Chinese);
}
