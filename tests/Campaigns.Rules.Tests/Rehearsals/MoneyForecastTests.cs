using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Rehearsals;
using Campaigns.Rules.Releases;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Rehearsals;

public sealed class MoneyForecastTests
{
    private static readonly Period November = Period.Of(2026, 11);

    [Fact]
    public void ByMonth_ReferenceLikeOffer_IsWhatAPencilGives()
    {
        var offer = Offer(20_000, new ReleasePlan { Months = 3 });

        var months = MoneyForecast.ByMonth([new ExpectedJoinings(offer, 5, [new ExpectedGift(5_000, 4_800, 4, 1)], [])], November, 2);

        months.ShouldBe(
        [
            new MonthForecast(Period.Of(2026, 11), 3, 60_000, 0, 0, 15_000, 14_400, 4_800),
            new MonthForecast(Period.Of(2026, 12), 2, 40_000, 3 * 6_666, 0, 10_000, 9_600, 0),
            new MonthForecast(Period.Of(2027, 1), 0, 0, (3 * 6_666) + (2 * 6_666), 0, 0, 0, 0),
            new MonthForecast(Period.Of(2027, 2), 0, 0, (3 * 6_668) + (2 * 6_666), 0, 0, 0, 0),
            new MonthForecast(Period.Of(2027, 3), 0, 0, 2 * 6_668, 0, 0, 0, 0),
        ]);
    }

    [Fact]
    public void ByMonth_ReleaseAfterAContract_StartsWhenItEndsAndNotBeforeJoining()
    {
        var offer = Offer(10_000, new ReleasePlan { Months = 1, Start = ReleaseStart.AfterContract, AfterContracts = ["contract-plan"] });

        var months = MoneyForecast.ByMonth([new ExpectedJoinings(offer, 4, [], [(Period.Of(2026, 12), 3), (Period.Of(2027, 3), 1)])], November, 1);

        months.Where(m => m.PaidInFen > 0).Select(m => (m.Period, m.PaidInFen))
            .ShouldBe([(Period.Of(2026, 12), 30_000), (Period.Of(2027, 3), 10_000)]);
        MoneyForecast.ByMonth([new ExpectedJoinings(offer, 1, [], [(Period.Of(2026, 11), 1)])], Period.Of(2027, 5), 1)[^1].Period.ShouldBe(Period.Of(2027, 6));
    }

    [Fact]
    public void ByMonth_NobodyJoins_HasTheMonthsAllTheSame() =>
        MoneyForecast.ByMonth([], November, 3).Select(m => m.Period).ShouldBe([November, November + 1, November + 2]);

    [Fact]
    public void ByMonth_AnyPlan_ReleasesDepositsAndBonusToTheFen() => Any.Check(
        from deposit in Gen.Choose(0, 50_000)
        from bonus in Gen.Choose(0, 50_000)
        from plan in Plans
        from bonusMonths in Gen.Choose(1, 13)
        from delay in Gen.Choose(0, 5)
        from members in Gen.Choose(0, 5_000)
        from months in Gen.Choose(1, 12)
        select (Offer(deposit, plan) with { Bonus = new BonusPlan { AmountFen = bonus, Months = bonusMonths, DelayMonths = delay } }, members, months),
        c =>
        {
            var (offer, members, count) = c;
            var months = MoneyForecast.ByMonth([new ExpectedJoinings(offer, members, [], [])], November, count);
            months.Sum(m => m.Joinings).ShouldBe(members);
            months.Sum(m => m.DepositFen).ShouldBe(members * offer.DepositFen);
            months.Sum(m => m.PaidInFen).ShouldBe(members * offer.DepositFen);
            months.Sum(m => m.BonusFen).ShouldBe(members * offer.Bonus!.AmountFen);
            months.Zip(months.Skip(1)).ShouldAllBe(p => p.Second.Period == p.First.Period + 1);
        });

    private static Gen<ReleasePlan> Plans { get; } =
        from spread in Gen.Elements(Spread.Equal, Spread.AtEnd)
        from months in Gen.Choose(1, 24)
        from start in Gen.Elements(ReleaseStart.ThisMonth, ReleaseStart.NextMonth, ReleaseStart.FixedMonth)
        select new ReleasePlan { Spread = spread, Months = months, Start = start, StartPeriod = Period.Of(2027, 2) };

    private static Offer Offer(long depositFen, ReleasePlan plan) =>
        new() { Code = "any", Name = "任意", Tiers = [Tier.Gold], DepositFen = depositFen, Release = plan };
}
