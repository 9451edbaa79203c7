using Campaigns.Application.Enrolment;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Posting;

/// <summary>Every form of release plan, from definition to the last fen: joined on 1 November 2026, posted month by month.</summary>
public sealed class ReleasePlanTests
{
    [Theory, Engines]
    public async Task Posted_ListedAmounts_LeaveAMonthOut(TestEngine engine) => await ShouldPostAsync(
        engine,
        new ReleasePlan { Spread = Spread.Listed, AmountsFen = [500, 0, 1_499, 1], Months = 4 },
        2_000,
        "paid-in 1 2026-12 500", "paid-in 2 2027-02 1499", "paid-in 3 2027-03 1");

    [Theory, Engines]
    public async Task Posted_AllAtTheEnd_IsOne(TestEngine engine) => await ShouldPostAsync(
        engine, new ReleasePlan { Spread = Spread.AtEnd, Months = 6 }, 2_001, "paid-in 1 2027-05 2001");

    [Theory, Engines]
    public async Task Posted_InitialPartThisMonth_IsDueAtOnce(TestEngine engine) => await ShouldPostAsync(
        engine,
        new ReleasePlan { Start = ReleaseStart.ThisMonth, InitialFen = 701, Months = 3, Day = 15 },
        2_000,
        "paid-in 1 2026-11 701", "paid-in 2 2026-12 433", "paid-in 3 2027-01 433", "paid-in 4 2027-02 433");

    [Theory, Engines]
    public async Task Posted_FixedMonth_WaitsForIt(TestEngine engine) => await ShouldPostAsync(
        engine,
        new ReleasePlan { Start = ReleaseStart.FixedMonth, StartPeriod = Period.Of(2027, 3), Months = 2 },
        2_001,
        "paid-in 1 2027-03 1000", "paid-in 2 2027-04 1001");

    [Theory, Engines]
    public async Task Posted_AfterContract_StartsWhenItHasEnded(TestEngine engine) => await ShouldPostAsync(
        engine,
        new ReleasePlan { Start = ReleaseStart.AfterContract, AfterContracts = ["handset-lease"], Months = 2 },
        2_000,
        "paid-in 1 2027-02 1000", "paid-in 2 2027-03 1000");

    [Theory, Engines]
    public async Task Posted_BonusWithDelay_FollowsThePaidInMoney(TestEngine engine)
    {
        var offer = ReleaseStory.Gold(2_000) with
        {
            Release = new ReleasePlan { Months = 2 },
            Bonus = new BonusPlan { AmountFen = 1_000, Spread = Spread.Listed, AmountsFen = [999, 1], DelayMonths = 2 },
        };
        await using var story = await PostedAsync(
            engine, offer, "paid-in 1 2026-12 1000", "paid-in 2 2027-01 1000", "bonus 1 2027-02 999", "bonus 2 2027-03 1");
        (await story.Carrier.BalanceAsync("bonus-credit")).ShouldBe(-1_000);
        (await story.Carrier.BalanceAsync("contra-revenue")).ShouldBe(1_000);
    }

    [Theory, Engines]
    public async Task Posted_BonusWithoutDeposit_NeedsNoPayment(TestEngine engine)
    {
        var offer = ReleaseStory.Gold(0) with
        {
            Release = new ReleasePlan { Months = 1 },
            Bonus = new BonusPlan { AmountFen = 700, InitialFen = 100, Months = 2, Conditions = [new NoArrearsCondition()] },
        };
        await using var story = await PostedAsync(engine, offer, "bonus 1 2026-12 100", "bonus 2 2027-01 300", "bonus 3 2027-02 300");
        (await story.Carrier.BalanceAsync("prepaid-frozen")).ShouldBe(0);
    }

    private static async Task ShouldPostAsync(TestEngine engine, ReleasePlan plan, long depositFen, params string[] schedule)
    {
        await using var story = await PostedAsync(engine, ReleaseStory.Gold(depositFen) with { Release = plan }, schedule);
    }

    /// <summary>Ten months of posting; each instalment is booked in its month, and the member's money is all there.</summary>
    private static async Task<ReleaseStory> PostedAsync(TestEngine engine, Offer offer, params string[] schedule)
    {
        var story = await ReleaseStory.OpenAsync(engine, offer, new DateOnly(2027, 1, 31));
        for (var month = Period.Of(2026, 11); month <= Period.Of(2027, 8); month += 1)
            await story.PostAsync(month.Year, month.Month, 15);

        (await story.ScheduleAsync()).ShouldBe(schedule.Select(s => $"{s} posted"));
        var detail = await story.ReadAsync();
        detail.State.ShouldBe(EnrolmentState.Completed);
        detail.Transfers.Where(t => t.Event is "release" or "bonus-released").ShouldAllBe(t => t.Period == t.Concerns);
        detail.Schedule.ShouldAllBe(i => i.State == InstalmentState.Posted);
        (await story.Carrier.BalanceAsync("prepaid-frozen")).ShouldBe(0);
        (await story.Carrier.BalanceAsync("prepaid-available")).ShouldBe(-offer.DepositFen);
        return story;
    }
}
