using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Releases;

public sealed class InstalmentDecisionTests
{
    private const long Required = 3_000;

    public enum Use
    {
        Unknown,
        Low,
        Met,
    }

    /// <summary>Each row: what a run of the due month finds, and what becomes of a held and of a forfeited instalment.</summary>
    [Theory]
    [InlineData(MemberStatus.Active, false, Use.Met, "posted", "posted")]
    [InlineData(MemberStatus.Active, false, Use.Low, "held spend-too-low", "forfeited spend-too-low")]
    [InlineData(MemberStatus.Active, false, Use.Unknown, "held usage-unknown", "held usage-unknown")]
    [InlineData(MemberStatus.Active, true, Use.Met, "held in-arrears", "held in-arrears")]
    [InlineData(MemberStatus.Active, true, Use.Low, "held in-arrears", "held in-arrears")]
    [InlineData(MemberStatus.Active, true, Use.Unknown, "held in-arrears", "held in-arrears")]
    [InlineData(MemberStatus.Suspended, false, Use.Met, "held suspended", "held suspended")]
    [InlineData(MemberStatus.Suspended, false, Use.Low, "held suspended", "held suspended")]
    [InlineData(MemberStatus.Suspended, true, Use.Unknown, "held suspended", "held suspended")]
    public void Decide_InTheDueMonth_TakesTheFirstThatApplies(MemberStatus status, bool inArrears, Use own, string hold, string forfeit)
    {
        var facts = Facts(own) with { Status = status, InArrears = inArrears };
        Decide(Lot.Bonus, Terms(Unmet.Hold), facts).ShouldBe(hold);
        Decide(Lot.PaidIn, Terms(Unmet.Hold), facts).ShouldBe(hold);
        Decide(Lot.Bonus, Terms(Unmet.Forfeit), facts).ShouldBe(forfeit);
        Decide(Lot.PaidIn, Terms(Unmet.Forfeit), facts).ShouldBe(hold, "paid-in money is never forfeited, whatever the stored terms say");
    }

    /// <summary>Each row: the month before the due one, that before the run's, and what a later run makes of it.</summary>
    [Theory]
    [InlineData(Use.Low, Use.Met, "posted spend-too-low", "forfeited spend-too-low")]
    [InlineData(Use.Low, Use.Low, "held spend-too-low", "forfeited spend-too-low")]
    [InlineData(Use.Low, Use.Unknown, "held spend-too-low", "forfeited spend-too-low")]
    [InlineData(Use.Unknown, Use.Met, "posted usage-unknown", "held usage-unknown")]
    [InlineData(Use.Unknown, Use.Low, "held usage-unknown", "held usage-unknown")]
    [InlineData(Use.Unknown, Use.Unknown, "held usage-unknown", "held usage-unknown")]
    [InlineData(Use.Met, Use.Low, "posted", "posted")]
    [InlineData(Use.Met, Use.Unknown, "posted", "posted")]
    public void Decide_InALaterRun_ReleasesOnItsMonthTooButForfeitsOnItsOwnOnly(Use own, Use lately, string hold, string forfeit)
    {
        Decide(Lot.Bonus, Terms(Unmet.Hold), Facts(own), Usage(lately), isLate: true).ShouldBe(hold);
        Decide(Lot.Bonus, Terms(Unmet.Forfeit), Facts(own), Usage(lately), isLate: true).ShouldBe(forfeit);
    }

    [Fact]
    public void Decide_TermsUnreadable_HoldsWhateverTheLot()
    {
        Decide(Lot.Bonus, null, Facts(Use.Met)).ShouldBe("held rules-unreadable");
        Decide(Lot.PaidIn, null, Facts(Use.Met), Usage(Use.Met), isLate: true).ShouldBe("held rules-unreadable");
        Decide(Lot.PaidIn, null, Facts(Use.Met) with { Status = MemberStatus.Suspended }).ShouldBe("held suspended");
    }

    [Fact]
    public void Decide_UsageUnknownBesideAnother_HoldsInAnyOrder()
    {
        Condition[] conditions = [new TierCondition([Tier.Gold]), new MinSpendCondition(Required)];
        Decide(Lot.Bonus, new InstalmentTerms(conditions, Unmet.Forfeit), Facts(Use.Unknown)).ShouldBe("held usage-unknown");
        Decide(Lot.Bonus, new InstalmentTerms([.. conditions.Reverse()], Unmet.Forfeit), Facts(Use.Unknown)).ShouldBe("held usage-unknown");
        Decide(Lot.Bonus, new InstalmentTerms(conditions, Unmet.Forfeit), Facts(Use.Low)).ShouldBe("forfeited tier-not-included");
        Decide(Lot.Bonus, new InstalmentTerms([.. conditions.Reverse()], Unmet.Forfeit), Facts(Use.Low)).ShouldBe("forfeited spend-too-low");
    }

    [Fact]
    public void Decide_PutTogetherOfSome_NeverForfeitsOnMissingUse()
    {
        var spend = new MinSpendCondition(Required);
        var gold = new TierCondition([Tier.Gold]);
        var diamond = new TierCondition([Tier.Diamond]);
        Decide(Lot.Bonus, Terms(new AnyCondition([gold, spend])), Facts(Use.Unknown)).ShouldBe("held usage-unknown");
        Decide(Lot.Bonus, Terms(new AnyCondition([diamond, spend])), Facts(Use.Unknown)).ShouldBe("posted");
        Decide(Lot.Bonus, Terms(new NotCondition(spend)), Facts(Use.Unknown)).ShouldBe("held usage-unknown");
        Decide(Lot.Bonus, Terms(new AllCondition([gold, spend])), Facts(Use.Unknown)).ShouldBe("held usage-unknown");
        Decide(Lot.Bonus, Terms(new AllCondition([gold, spend])), Facts(Use.Low)).ShouldBe("forfeited all-of-unmet");
    }

    private static MemberFacts Facts(Use own) => Samples.Member with { Usage = Usage(own) };

    private static MonthUsage? Usage(Use use) =>
        use == Use.Unknown ? null : new MonthUsage(Period.Of(2026, 11), use == Use.Met ? Required : Required - 1, 0, 0);

    private static InstalmentTerms Terms(Unmet unmet) => new([new MinSpendCondition(Required)], unmet);

    private static InstalmentTerms Terms(Condition condition) => new([condition], Unmet.Forfeit);

    private static string Decide(Lot lot, InstalmentTerms? terms, MemberFacts facts, MonthUsage? lately = null, bool isLate = false)
    {
        var verdict = InstalmentDecision.Decide(new ConditionalInstalment(lot, terms, facts, lately, isLate), Samples.Now);
        return $"{EnumCode.Of(verdict.Outcome)} {verdict.Reason}".TrimEnd();
    }
}
