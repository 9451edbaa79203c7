using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Quotas;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Tests.Text;

/// <summary>Questions and faulty definitions that between them make the rules say everything they can say.</summary>
internal static class RuleCases
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Occasion Now = new(Day);

    private static readonly MemberFacts Member = new()
    {
        MemberId = 7, Tier = Tier.Gold, Status = MemberStatus.Active, OnNetSince = new DateOnly(2021, 10, 5), HomeBranches = ["65", "6501", "650102"],
    };

    private static readonly CampaignDefinition Campaign = new()
    {
        Code = "thank-you",
        Name = "会员感恩回馈",
        Start = new DateOnly(2026, 11, 1),
        End = new DateOnly(2027, 3, 31),
        Audience =
        [
            new TierCondition([Tier.Gold]), new StatusCondition([MemberStatus.Active]), new BranchCondition(["6501"]), new NoArrearsCondition(),
            new OnNetCondition(From: 12, To: 120), new NoContractCondition(["contract-plan", "prepaid-gift"]),
        ],
        Offers =
        [
            new Offer { Code = "gold", Name = "金卡档", Tiers = [Tier.Gold] },
            new Offer { Code = "loyal", Name = "老用户档", Tiers = [Tier.Gold], Conditions = [new OnNetCondition(From: 120), new NoArrearsCondition()] },
            new Offer
            {
                Code = "after", Name = "合约到期档", Tiers = [Tier.Gold],
                Release = new ReleasePlan { Start = ReleaseStart.AfterContract, AfterContracts = ["handset-lease"] },
            },
        ],
        MaxJoinings = 2,
        WaitMonths = 6,
        QuotaPolicy = new QuotaPolicy(),
        ExclusionGroups = ["deposit"],
    };

    public static IReadOnlyList<RuleOutcome> Outcomes { get; } = [.. Decisions().SelectMany(d => d.Outcomes), .. ConditionCases.Outcomes];

    public static IReadOnlyList<DefinitionError> Errors { get; } = [.. FaultCases.Of(Campaign).SelectMany(DefinitionValidator.Validate)];

    private static IEnumerable<Decision> Decisions()
    {
        var home = new JoiningPlace("65010201", ["65", "6501", "650102", "65010201"]);
        var listed = Campaign with { Place = new Place { Kind = PlaceKind.ListedHalls, Halls = ["65020101", "65020102"] } };
        yield return EligibilityEngine.Decide(Campaign, Member, Now, home);
        yield return EligibilityEngine.Decide(Campaign, Member, new Occasion(new DateOnly(2026, 10, 31)), null, "platinum");
        yield return EligibilityEngine.Decide(Campaign, Member, new Occasion(new DateOnly(2027, 4, 1)), new JoiningPlace("65020101", ["65", "6502"]));
        var fallen = Member with { Tier = Tier.Silver, Status = MemberStatus.Suspended, InArrears = true };
        var joined = Member with { OnNetSince = new DateOnly(2000, 1, 1), Participations = [Joined("thank-you"), Joined("spring")] };
        yield return EligibilityEngine.Decide(listed, fallen, Now, home, "gold");
        yield return EligibilityEngine.Decide(Campaign, Member with { Tier = Tier.None, HomeBranches = [], OnNetSince = Day }, Now, home);
        yield return EligibilityEngine.Decide(Campaign, joined, Now, home);
        yield return With(new ContractFact("contract-plan", "畅享99", Day, new DateOnly(2027, 5, 31)));
        yield return With(new ContractFact("contract-plan", "畅享99", Day, null));
        yield return With(new ContractFact("prepaid-gift", "春季存费送费", Day, new DateOnly(2027, 5, 31), "spring", 5));
        yield return With(new ContractFact("handset-lease", "购机合约24月", Day, null));
        yield return EligibilityEngine.Decide(Campaign, Member, new Occasion(Day, Channel.Online), home, "loyal");
        var twice = Joined("thank-you") with { Live = false, EndedOn = Day };
        yield return EligibilityEngine.Decide(Campaign, Member with { Participations = [twice] }, Now, home);
        yield return EligibilityEngine.Decide(Campaign, Member with { Participations = [twice, twice] }, Now, home);
        yield return EligibilityEngine.DecideStored("{}", Member, Now, home);

        static Decision With(ContractFact contract) =>
            EligibilityEngine.Decide(Campaign, Member with { Contracts = [contract] }, Now, null, contract.Kind == "handset-lease" ? "after" : null);

        static ParticipationFact Joined(string code) =>
            new(code, "春季存费送费", Live: true, Period.Of(2027, 9), new DateOnly(2026, 11, 2), ["deposit"]);
    }
}
