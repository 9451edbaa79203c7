using Campaigns.Application.Enrolment.Eligibility;
using Campaigns.Application.Members.LookUp;
using Campaigns.Rules.Members;

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

    public static EligibilityAnswer Eligible { get; } = new(
        "thank-you-members",
        "感恩会员",
        true,
        new OfferView("diamond", "钻石会员存200", 20_000, 10, [new PromisedGift("alliance-voucher", 5_000), new PromisedGift("recharge-card", 25_000)]),
        [],
        [new RuleSentence("no-contract", "没有未到期的合约", new Dictionary<string, string>(StringComparer.Ordinal))],
        new QuotaState("6501", "示例地市分公司", Tier.Diamond, 130, 2, 40, 88));

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
}
