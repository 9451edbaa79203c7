using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Eligibility;

public sealed class CampaignRankingTests
{
    private static readonly DateOnly Start = new(2026, 11, 1);

    [Fact]
    public void Rank_NothingOpen_IsEmpty() => CampaignRanking.Rank([]).ShouldBeEmpty();

    [Fact]
    public void Rank_OneThatCanBeJoined_IsRecommendedAsTheOnlyOne()
    {
        var ranked = Rank(Campaign("b"), Campaign("a") with { Start = Samples.Day.AddDays(1) });
        Shown(ranked).ShouldBe(["b recommended standing-only-one", "a refused campaign-not-started"]);
    }

    [Theory]
    [InlineData(2, 1, 0, 0, "a", StandingCodes.Priority)]
    [InlineData(1, 2, 0, 0, "b", StandingCodes.Priority)]
    [InlineData(1, 1, 0, 1, "a", StandingCodes.Started)]
    [InlineData(1, 1, 1, 0, "b", StandingCodes.Started)]
    [InlineData(1, 2, 0, 1, "b", StandingCodes.Priority)]
    [InlineData(1, 1, 0, 0, "a", StandingCodes.Code)]
    public void Rank_TwoThatFit_ByPriorityThenStartThenCode(int priorityA, int priorityB, int startA, int startB, string best, string why)
    {
        var a = Campaign("a") with { Priority = priorityA, Start = Start.AddDays(startA) };
        var b = Campaign("b") with { Priority = priorityB, Start = Start.AddDays(startB) };
        var ranked = Rank(b, a);
        (ranked[0].Candidate.Code, ranked[0].Why.Code).ShouldBe((best, why));
        Rank(a, b).Select(r => r.Candidate.Code).ShouldBe(ranked.Select(r => r.Candidate.Code));
    }

    [Fact]
    public void Rank_OthersBesideTheBest_SayWhetherJoiningItExcludesThem()
    {
        var best = Campaign("best") with { Priority = 9, ExclusionGroups = ["spring"], ContractKind = "prepaid-gift" };
        var ranked = Rank(
            best,
            Campaign("group") with { ExclusionGroups = ["autumn", "spring"] },
            Campaign("kind") with { Audience = [new NoContractCondition(["prepaid-gift"])] },
            Campaign("named") with { Audience = [new NoContractCondition([]) { Campaigns = ["best"] }] },
            Campaign("free") with { Audience = [new NoContractCondition(["handset-lease"])] },
            Campaign("tier") with { Audience = [new TierCondition([Tier.Silver])] });

        Shown(ranked).ShouldBe(
        [
            "best recommended standing-priority",
            "free additional standing-additional",
            "group alternative standing-group",
            "kind alternative standing-contract",
            "named alternative standing-contract",
            "tier refused tier-not-included",
        ]);
        ranked[2].Why.Data["group"].ShouldBe("spring");
        ranked[3].Why.Data["name"].ShouldBe("活动 best");
        ranked[3].Why.Data["until"].ShouldBe("2027-09-30");
    }

    [Fact]
    public void Rank_TheBestIsBlockedByAnotherButNotTheOtherWayRound_TheOtherIsAdditional()
    {
        var best = Campaign("best") with { Priority = 1, Audience = [new NoContractCondition(["gift"])], ContractKind = "prepaid" };
        var other = Campaign("other") with { ContractKind = "gift" };
        Rank(best, other)[1].Standing.ShouldBe(CampaignStanding.Additional);
    }

    [Fact]
    public void Rank_NoPlaceLeft_IsRefusedAndNotTheBest()
    {
        var full = Candidate(Campaign("full") with { Priority = 9 }) with { HasPlace = false };
        var ranked = CampaignRanking.Rank([full, Candidate(Campaign("free"))]);
        Shown(ranked).ShouldBe(["free recommended standing-only-one", "full refused standing-no-place"]);
    }

    [Fact]
    public void Rank_UnreadableRules_ComeLastAndStopNobody()
    {
        var unreadable = new CampaignCandidate("0", "0", null, EligibilityEngine.Unreadable(Samples.Member, Samples.Now, null), HasPlace: true);
        var ranked = CampaignRanking.Rank([unreadable, Candidate(Campaign("refused") with { End = Start }), Candidate(Campaign("a"))]);
        Shown(ranked).ShouldBe(["a recommended standing-only-one", "refused refused campaign-ended", "0 refused rules-unreadable"]);
    }

    [Fact]
    public void After_ReleaseWaitsForAContractWithoutEnd_BindsUntilFurtherNotice()
    {
        var waiting = Campaign("a").Offers[0] with { Release = new ReleasePlan { Months = 10, Start = ReleaseStart.AfterContract, AfterContracts = ["plan"] } };
        var facts = Samples.Member with { Contracts = [new ContractFact("plan", "合约", Start, null)] };
        JoinedFacts.After(facts, Campaign("a"), waiting, Samples.Day).Contracts[^1].EndsOn.ShouldBeNull();
        JoinedFacts.After(facts, Campaign("a"), Campaign("a").Offers[0] with { DepositFen = 0, Release = new() }, Samples.Day)
            .Contracts[^1].EndsOn.ShouldBe(Samples.Day);
    }

    private static IReadOnlyList<RankedCampaign> Rank(params CampaignDefinition[] campaigns) => CampaignRanking.Rank(campaigns.Select(Candidate));

    private static IEnumerable<string> Shown(IEnumerable<RankedCampaign> ranked) =>
        ranked.Select(r => $"{r.Candidate.Code} {EnumCode.Of(r.Standing)} {r.Why.Code}");

    private static CampaignCandidate Candidate(CampaignDefinition campaign) =>
        new(campaign.Code, campaign.Name, campaign, EligibilityEngine.Decide(campaign, Samples.Member, Samples.Now, null), HasPlace: true);

    private static CampaignDefinition Campaign(string code) => new()
    {
        Code = code,
        Name = $"活动 {code}",
        Start = Start,
        Audience = [],
        Offers =
        [
            new Offer { Code = "o", Name = "o", Tiers = [Tier.Diamond], DepositFen = 20_000, Release = new ReleasePlan { Months = 10 } },
        ],
        QuotaPolicy = new QuotaPolicy(),
        ContractKind = $"of-{code}",
    };
}
