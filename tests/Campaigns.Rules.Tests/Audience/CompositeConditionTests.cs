using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Audience;

/// <summary>Conditions put together: every mixture of yes (+), no (−) and not known (?).</summary>
public sealed class CompositeConditionTests
{
    private static readonly Condition Yes = new TierCondition([Tier.Diamond]);
    private static readonly Condition No = new TierCondition([Tier.Gold]);
    private static readonly Condition Unknown = new MinSpendCondition(1);

    [Theory]
    [InlineData("", "+", "-")]
    [InlineData("+", "+", "+")]
    [InlineData("-", "-", "-")]
    [InlineData("?", "?", "?")]
    [InlineData("+-", "-", "+")]
    [InlineData("+?", "?", "+")]
    [InlineData("-?", "-", "?")]
    [InlineData("?-", "-", "?")]
    [InlineData("?+-", "-", "+")]
    public void Judge_AllAndAny_OfEveryMixture(string parts, string all, string any)
    {
        Condition[] of = [.. parts.Select(Part)];
        Sign(new AllCondition(of)).ShouldBe(all);
        Sign(new AnyCondition(of)).ShouldBe(any);
    }

    [Theory]
    [InlineData('+', "none-of-unmet")]
    [InlineData('-', "none-of")]
    [InlineData('?', "none-of-unknown")]
    public void Judge_Not_NeverMakesAYesOfWhatIsNotKnown(char part, string code)
    {
        new NotCondition(Part(part)).Judge(Samples.Member, Samples.Now).Code.ShouldBe(code);
        Sign(new NotCondition(new NotCondition(Part(part)))).ShouldBe(part.ToString());
    }

    [Fact]
    public void Evaluate_Nested_EachPartSaysItsOwn()
    {
        var outcome = new AnyCondition([No, new AllCondition([Yes, Unknown])]).Evaluate(Samples.Member, Samples.Now);
        outcome.Parts!.Select(p => p.Code).ShouldBe(["tier-not-included", "all-of-unmet"]);
        outcome.Parts![1].Parts!.Select(p => p.Code).ShouldBe(["tier", "usage-unknown"]);
    }

    [Fact]
    public void Properties_FollowFromTheParts()
    {
        new AllCondition([Yes, new NoArrearsCondition()]).AskedAgainAtPayment.ShouldBeTrue();
        new NotCondition(new AnyCondition([Yes, new OnNetCondition(1)])).AskedAgainAtPayment.ShouldBeFalse();
        new AnyCondition([Yes, new NoArrearsCondition()]).FitsInstalments.ShouldBeTrue();
        new AllCondition([Yes, new OnNetCondition(1)]).FitsInstalments.ShouldBeFalse();
        new NotCondition(new OnNetCondition(1)).FitsInstalments.ShouldBeFalse();
    }

    /// <summary>Domain §7: tier changes after the reservation don't matter, wherever the condition stands.</summary>
    [Fact]
    public void BlocksAtPayment_AllOfTierAndArrears_LeavesTheFrozenPartOut()
    {
        var campaign = Samples.Reference with { Audience = [new AllCondition([No, new AllCondition([new NoArrearsCondition()])])] };
        EligibilityEngine.BlocksAtPayment(campaign, Samples.Member, Samples.Now).ShouldBeEmpty();
        EligibilityEngine.BlocksAtPayment(campaign, Samples.Member with { InArrears = true }, Samples.Now)
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCodes.InArrears);
    }

    /// <summary>A campaign may say that it can be joined once: the place being paid for is not the earlier joining.</summary>
    [Fact]
    public void BlocksAtPayment_EarlierJoiningOfTheSameCampaign_IsNotTheOneBeingPaid()
    {
        var campaign = Samples.Reference with { Audience = [new NoEarlierCampaignCondition([Samples.Reference.Code])] };
        var live = Samples.Participation(campaign.Code);
        EligibilityEngine.BlocksAtPayment(campaign, Samples.Member with { Participations = [live] }, Samples.Now).ShouldBeEmpty();
        EligibilityEngine.BlocksAtPayment(campaign, Samples.Member with { Participations = [live, live with { Live = false }] }, Samples.Now)
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCodes.EarlierCampaign);
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "x nested-too-deep")]
    [InlineData(9, "x nested-too-deep")]
    public void Validate_Depth_IsBoundedAndToldOnce(int depth, string fault) => Faults(Deep(depth, Yes)).ShouldBe(fault);

    [Fact]
    public void Validate_Parts_AreCheckedUnderTheirPaths()
    {
        Faults(new AnyCondition([])).ShouldBe("x.of required");
        Faults(new AllCondition([.. Enumerable.Range(1, 21).Select(n => new OnNetCondition(n))])).ShouldBe("x.of too-many-entries");
        Faults(new AllCondition([Yes, new NotCondition(new OnNetCondition(2, 1))])).ShouldBe("x.of[1].of.to range-reversed");
    }

    private static Condition Deep(int depth, Condition leaf) => depth == 0 ? leaf : new NotCondition(Deep(depth - 1, leaf));

    private static Condition Part(char sign) => sign switch
    {
        '+' => Yes,
        '-' => No,
        _ => Unknown,
    };

    private static string Sign(Condition condition) => condition.Judge(Samples.Member, Samples.Now) switch
    {
        { Passed: true } => "+",
        { IsUnknown: true } => "?",
        _ => "-",
    };

    private static string Faults(Condition condition)
    {
        var errors = new DefinitionErrors();
        condition.Validate("x", errors);
        return string.Join('\n', errors.All.Select(e => $"{e.Path} {e.Code}"));
    }
}
