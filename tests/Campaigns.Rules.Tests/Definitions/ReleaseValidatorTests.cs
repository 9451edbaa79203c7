using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using static Campaigns.Rules.Tests.Support.Faulty;

namespace Campaigns.Rules.Tests.Definitions;

public sealed class ReleaseValidatorTests
{
    [Theory]
    [InlineData(20000, 10, 0, 1, null)]
    [InlineData(20000, 120, 0, 28, null)]
    [InlineData(0, 0, 0, 1, null)]
    [InlineData(20000, 0, 20000, 1, null)]
    [InlineData(10, 10, 0, 1, null)]
    [InlineData(9, 10, 0, 1, "release.months instalment-below-fen")]
    [InlineData(20000, 0, 0, 1, "release.months not-between")]
    [InlineData(20000, 121, 0, 1, "release.months not-between")]
    [InlineData(20000, 10, 20001, 1, "release.initialFen initial-exceeds-deposit")]
    [InlineData(20000, 10, -1, 1, "release.initialFen not-between")]
    [InlineData(20000, 10, 0, 0, "release.day not-between")]
    [InlineData(20000, 10, 0, 29, "release.day not-between")]
    [InlineData(100_000_001, 10, 0, 1, "depositFen not-between")]
    public void Validate_EqualRelease_FitsTheDeposit(long deposit, int months, long initial, int day, string? fault)
    {
        var campaign = With(o => o with { DepositFen = deposit, Release = new ReleasePlan { Months = months, InitialFen = initial, Day = day } });
        Faults(campaign).ShouldBe(fault is null ? [] : [$"offers[0].{fault}"]);
        if (fault is null)
            ReleaseCompiler.Compile(campaign.Offers[0]).Sum(l => l.Amount.Fen).ShouldBe(deposit);
    }

    [Fact]
    public void Validate_ListedRelease_SumsExactly()
    {
        Listed(20000, 5000, 15000).ShouldBeEmpty();
        Listed(20000, 0, 20000).ShouldBeEmpty();
        Listed(20000, 5000, 14999).ShouldBe(["release.amountsFen amounts-do-not-sum"]);
        Listed(20000, 20001, -1).ShouldBe(["release.amountsFen[1] not-between"]);
        Listed(20000).ShouldBe(["release.amountsFen amounts-do-not-sum"]);
        Listed(0).ShouldBeEmpty();
        Listed(121, [.. Enumerable.Repeat(1L, 121)]).ShouldBe(["release.amountsFen too-many-entries"]);
        Listed(long.MinValue, 1).ShouldBe(["depositFen not-between", "release.initialFen initial-exceeds-deposit"]);

        static IEnumerable<string> Listed(long deposit, params long[] amounts) =>
            Release(deposit, new ReleasePlan { Spread = Spread.Listed, AmountsFen = amounts });
    }

    [Fact]
    public void Validate_FieldsOfAnotherSpreadOrStart_AreFaults()
    {
        Release(10, new ReleasePlan { Months = 1, AmountsFen = [10] }).ShouldBe(["release.amountsFen not-for-spread"]);
        Release(10, new ReleasePlan { Spread = Spread.AtEnd, Months = 3, AmountsFen = [10] }).ShouldBe(["release.amountsFen not-for-spread"]);
        Release(10, new ReleasePlan { Spread = Spread.Listed, Months = 1, AmountsFen = [10] }).ShouldBe(["release.months not-for-spread"]);
        Release(10, new ReleasePlan { Months = 1, StartPeriod = Period.Of(2027, 1) }).ShouldBe(["release.startPeriod not-for-start"]);
        Release(10, new ReleasePlan { Months = 1, AfterContracts = ["contract-plan"] }).ShouldBe(["release.afterContracts not-for-start"]);
    }

    [Fact]
    public void Validate_Start_HasWhatItNeeds()
    {
        var (fixedMonth, after) = (new ReleasePlan { Months = 1, Start = ReleaseStart.FixedMonth }, new ReleasePlan { Months = 1, Start = ReleaseStart.AfterContract });
        Release(10, fixedMonth).ShouldBe(["release.startPeriod required"]);
        Release(10, fixedMonth with { StartPeriod = Period.Of(2026, 10) }).ShouldBe(["release.startPeriod start-month-too-early"]);
        Release(10, fixedMonth with { StartPeriod = Period.Of(2026, 11) }).ShouldBeEmpty();
        Release(10, fixedMonth with { StartPeriod = Period.Of(3000, 1) }).ShouldBe(["release.startPeriod not-between"]);
        Release(10, after).ShouldBe(["release.afterContracts required"]);
        Release(10, after with { AfterContracts = ["contract-plan", "contract-plan"] }).ShouldBe(["release.afterContracts duplicate"]);
        Release(10, after with { AfterContracts = ["contract-plan"] }).ShouldBeEmpty();
    }

    [Fact]
    public void Validate_InstalmentConditions_AreOfTheMonthAndCanBeMet()
    {
        var active = new StatusCondition([MemberStatus.Active]);
        Release(10, new ReleasePlan { Months = 1, Conditions = [new MinSpendCondition(1000), active] }).ShouldBeEmpty();
        Release(10, new ReleasePlan { Months = 1, Conditions = [new OnNetCondition(From: 1)] }).ShouldBe(["release.conditions[0] not-for-instalments"]);
        Release(10, new ReleasePlan { Months = 1, Conditions = [active, new StatusCondition([MemberStatus.Closed])] })
            .ShouldBe(["release.conditions conditions-for-nobody"]);
        Release(10, new ReleasePlan { InitialFen = 10, Conditions = [active] }).ShouldBe(["release.conditions no-instalments"]);
        Release(10, new ReleasePlan { Months = 1, Conditions = [new MinSpendCondition(0)] }).ShouldBe(["release.conditions[0].fen not-between"]);
    }

    [Fact]
    public void Validate_Bonus_IsDividedAsTheDepositIs()
    {
        Bonus(new BonusPlan { AmountFen = 100, Months = 3, DelayMonths = 2, Lapses = true }).ShouldBeEmpty();
        Bonus(new BonusPlan { AmountFen = 0 }).ShouldBe(["bonus.amountFen not-between"]);
        Bonus(new BonusPlan { AmountFen = 100 }).ShouldBe(["bonus.months not-between"]);
        Bonus(new BonusPlan { AmountFen = 100, InitialFen = 101 }).ShouldBe(["bonus.initialFen initial-exceeds-bonus"]);
        Bonus(new BonusPlan { AmountFen = 100, Months = 1, DelayMonths = -1 }).ShouldBe(["bonus.delayMonths not-between"]);
        Bonus(new BonusPlan { AmountFen = 100, Months = 1, Unmet = Unmet.Forfeit }).ShouldBe(["bonus.unmet forfeit-without-conditions"]);
        Bonus(new BonusPlan { AmountFen = 100, Months = 1, Unmet = Unmet.Forfeit, Conditions = [new MinSpendCondition(1)] }).ShouldBeEmpty();
        Bonus(new BonusPlan { AmountFen = 100, Spread = Spread.Listed, AmountsFen = [99] }).ShouldBe(["bonus.amountsFen amounts-do-not-sum"]);

        static IEnumerable<string> Bonus(BonusPlan plan) => OfferFaults(o => o with { Bonus = plan });
    }

    private static IEnumerable<string> Release(long deposit, ReleasePlan plan) => OfferFaults(o => o with { DepositFen = deposit, Release = plan });
}
