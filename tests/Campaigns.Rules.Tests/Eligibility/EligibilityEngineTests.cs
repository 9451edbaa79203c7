using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Eligibility;

public sealed class EligibilityEngineTests
{
    private static readonly JoiningPlace Hall = new("65010201", ["65", "6501", "650102", "65010201"]);
    private static readonly CampaignDefinition Campaign = Samples.Reference with { ExclusionGroups = ["deposit"] };

    [Fact]
    public void Decide_EveryRuleHolds_SaysSoRuleByRuleInOrder()
    {
        var decision = Decide(Samples.Member);
        decision.Eligible.ShouldBeTrue();
        decision.OfferCode.ShouldBe("diamond");
        decision.Outcomes.Select(o => o.Code).ShouldBe(
            ["campaign-running", "offer", "tier", "status", "no-contract", "participations", "not-excluded", "place"]);
    }

    [Fact]
    public void Decide_EverythingWrong_NamesAllReasonsInOrderOfPrecedence()
    {
        var member = Samples.Member with
        {
            Tier = Tier.None,
            Status = MemberStatus.Suspended,
            HomeBranches = ["65", "6502", "650201"],
            Contracts = [new ContractFact("contract-plan", "畅享", Samples.Day, new DateOnly(2027, 5, 31))],
            Participations = [Samples.Participation(Campaign.Code), Samples.Participation("spring", true, "deposit")],
        };
        var decision = EligibilityEngine.Decide(Campaign, member, new Occasion(new DateOnly(2026, 10, 31)), Hall);
        decision.Eligible.ShouldBeFalse();
        decision.OfferCode.ShouldBeNull();
        Refusals(decision).ShouldBe(
        [
            "campaign-not-started", "no-offer-for-tier", "tier-not-included", "status-not-included",
            "already-joined", "excluded-by-campaign", "wrong-place",
        ]);
        Refusals(EligibilityEngine.Decide(Campaign, member, Samples.Now, Hall)).ShouldContain("contract-running");
    }

    [Theory]
    [InlineData("2026-10-31", "campaign-not-started")]
    [InlineData("2026-11-01", "campaign-running")]
    [InlineData("2026-12-31", "campaign-running")]
    [InlineData("2027-01-01", "campaign-ended")]
    public void Decide_Window_IncludesBothDays(string on, string code) =>
        EligibilityEngine.Decide(Campaign with { End = new DateOnly(2026, 12, 31) }, Samples.Member, new Occasion(Dates.Parse(on)), Hall)
            .Outcomes[0].Code.ShouldBe(code);

    [Theory]
    [InlineData(Tier.Gold, null, "offer", "gold")]
    [InlineData(Tier.Gold, "gold", "offer", "gold")]
    [InlineData(Tier.Gold, "diamond", "offer-not-for-tier", null)]
    [InlineData(Tier.Gold, "platinum", "offer-unknown", null)]
    [InlineData(Tier.None, null, "no-offer-for-tier", null)]
    public void Decide_Offer_IsTheAskedOneOrTheFirstThatFits(Tier tier, string? asked, string code, string? chosen)
    {
        var decision = EligibilityEngine.Decide(Campaign, Samples.Member with { Tier = tier }, Samples.Now, Hall, asked);
        (decision.Outcomes[1].Code, decision.OfferCode).ShouldBe((code, chosen));
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(2, 2, false)]
    public void Decide_LiveParticipations_StayWithinTheLimit(int max, int live, bool eligible)
    {
        var member = Samples.Member with
        {
            Participations = [.. Enumerable.Repeat(Samples.Participation(Campaign.Code), live), Samples.Participation(Campaign.Code, live: false)],
        };
        EligibilityEngine.Decide(Campaign with { MaxPerMember = max }, member, Samples.Now, Hall).Eligible.ShouldBe(eligible);
    }

    [Fact]
    public void Decide_AlreadyJoined_NamesCampaignDateAndLastMonthOnceOnly()
    {
        var member = Samples.Member with
        {
            Participations = [Samples.Participation(Campaign.Code)],
            Contracts = [new ContractFact("prepaid-gift", Campaign.Name, Samples.Day, new DateOnly(2027, 9, 30), Campaign.Code, 5)],
        };
        var refusal = Decide(member).Outcomes.Single(o => !o.Passed);
        refusal.Code.ShouldBe(RuleCodes.AlreadyJoined);
        (refusal.Data["campaign"], refusal.Data["enrolledOn"], refusal.Data["lastPeriod"]).ShouldBe((Campaign.Code, "2026-11-02", "2027-09"));

        // Allowed a second time, its own contract is not in the way either; without a live participation it is a contract like any other.
        EligibilityEngine.Decide(Campaign with { MaxPerMember = 2 }, member, Samples.Now, Hall).Eligible.ShouldBeTrue();
        Refusals(Decide(member with { Participations = [] })).ShouldBe([RuleCodes.AlreadyInOffer]);
    }

    [Fact]
    public void Decide_JoinedWithoutReleaseMonth_HasAWordForIt()
    {
        var reserved = Samples.Participation(Campaign.Code) with { LastPeriod = null };
        Decide(Samples.Member with { Participations = [reserved] }).Outcomes.Single(o => !o.Passed).Data["lastPeriod"].ShouldBe(RuleOutcome.None);
    }

    [Theory]
    [InlineData("spring", true, "deposit", "excluded-by-campaign")]
    [InlineData("spring", false, "deposit", "not-excluded")]
    [InlineData("spring", true, "other", "not-excluded")]
    [InlineData("thank-you-members", true, "deposit", "not-excluded")]
    public void Decide_ExclusionGroup_CountsLiveParticipationsElsewhere(string campaign, bool live, string group, string code) =>
        Decide(Samples.Member with { Participations = [Samples.Participation(campaign, live, group)] })
            .Outcomes.ShouldContain(o => o.Code == code);

    [Theory]
    [InlineData(PlaceKind.HomePrefecture, "65/6501/650199/65019901", "place")]
    [InlineData(PlaceKind.HomePrefecture, "65/6502/650201/65020101", "wrong-place")]
    [InlineData(PlaceKind.HomePrefecture, "65", "wrong-place")]
    [InlineData(PlaceKind.AnyHall, "65/6502/650201/65020101", "place")]
    [InlineData(PlaceKind.ListedHalls, "65/6502/650201/65020101", "place")]
    [InlineData(PlaceKind.ListedHalls, "65/6501/650102/65010201", "hall-not-listed")]
    public void Decide_Place_IsTheCampaigns(PlaceKind kind, string hall, string code)
    {
        var branches = hall.Split('/');
        var campaign = Campaign with { Place = new Place { Kind = kind, Halls = kind == PlaceKind.ListedHalls ? ["65020101"] : [] } };
        EligibilityEngine.Decide(campaign, Samples.Member, Samples.Now, new JoiningPlace(branches[^1], branches)).Outcomes[^1].Code.ShouldBe(code);
    }

    [Fact]
    public void Decide_WrongPlace_NamesTheHomePrefecture() =>
        EligibilityEngine.Decide(Campaign, Samples.Member, Samples.Now, new JoiningPlace("x", ["65", "6502"]))
            .Outcomes[^1].Data["branch"].ShouldBe("6501");

    [Fact]
    public void Decide_NoPlaceGiven_DoesNotAskForIt() =>
        EligibilityEngine.Decide(Campaign, Samples.Member, Samples.Now, null).Outcomes[^1].Code.ShouldBe(RuleCodes.NotExcluded);

    /// <summary>Domain §7: tier changes after the reservation don't matter, blocks are checked again.</summary>
    [Fact]
    public void BlocksAtPayment_BlocksAgain_ButNotForTheTier()
    {
        var reserved = Samples.Member with { Tier = Tier.None, Participations = [Samples.Participation(Campaign.Code)] };
        EligibilityEngine.BlocksAtPayment(Campaign, reserved, Samples.Now).ShouldBeEmpty();
        var bound = reserved with
        {
            Status = MemberStatus.Closed,
            Contracts =
            [
                new ContractFact("contract-plan", "畅享", Samples.Day, null),
                new ContractFact("prepaid-gift", "自己的", Samples.Day, null, Campaign.Code, 5),
            ],
        };
        EligibilityEngine.BlocksAtPayment(Campaign, bound, Samples.Now).Select(o => o.Code)
            .ShouldBe([RuleCodes.StatusNotIncluded, RuleCodes.ContractRunningOpen]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"schemaVersion":2}""")]
    public void DecideStored_UnreadableRules_Deny(string json)
    {
        var decision = EligibilityEngine.DecideStored(json, Samples.Member, Samples.Now, Hall);
        decision.Eligible.ShouldBeFalse();
        Refusals(decision).ShouldBe([RuleCodes.RulesUnreadable]);
    }

    private static Decision Decide(MemberFacts member) => EligibilityEngine.Decide(Campaign, member, Samples.Now, Hall);

    private static IEnumerable<string> Refusals(Decision decision) => decision.Outcomes.Where(o => !o.Passed).Select(o => o.Code);
}
