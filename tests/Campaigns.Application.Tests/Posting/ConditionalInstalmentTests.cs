using Campaigns.Rules.Audience;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Posting;

/// <summary>Instalments that depend on the month before, of campaigns defined as data and joined at the counter.</summary>
public sealed class ConditionalInstalmentTests
{
    private static readonly Offer PaidIn = ReleaseStory.Gold(6_000) with
    {
        Release = new ReleasePlan { Months = 3, Conditions = [new MinSpendCondition(3_000)] },
    };

    private static readonly Offer ForfeitedBonus = ReleaseStory.Gold(3_000) with
    {
        Release = new ReleasePlan { Months = 3 },
        Bonus = new BonusPlan { AmountFen = 900, Months = 3, Unmet = Unmet.Forfeit, Conditions = [new MinSpendCondition(3_000)] },
    };

    [Theory, Engines]
    public async Task RunPeriod_SpendTooLow_HoldsUntilAMonthMeetsIt(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, PaidIn);
        await story.SpendAsync("2026-11", 2_999);
        var held = await story.PostAsync(2026, 12);
        (held.Posted, held.Held).ShouldBe((0, 1));
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 held spend-too-low"]);

        await story.SpendAsync("2026-12", 3_000);
        var released = await story.PostAsync(2027, 1);

        (released.Posted, released.AmountFen, released.Held).ShouldBe((2, 4_000, 0));
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 posted spend-too-low", "paid-in 2 2027-01 2000 posted"]);
        (await story.Carrier.Db.QueryAsync<int>("SELECT booked_month FROM transfer WHERE event_code = 'release'")).ShouldBe([24_324, 24_324]);
        (await story.Carrier.BalanceAsync("prepaid-available")).ShouldBe(-4_000);
        (await story.Carrier.BalanceAsync("prepaid-frozen")).ShouldBe(-2_000);
    }

    [Theory, Engines]
    public async Task RunPeriod_LastOneHeldThenMet_Completes(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, PaidIn);
        foreach (var month in new[] { "2026-11", "2026-12" })
            await story.SpendAsync(month, 5_000);
        await story.SpendAsync("2027-01", 0);
        await story.PostAsync(2027, 2);
        (await story.ReadAsync()).State.ShouldBe(Rules.Enrolments.EnrolmentState.Active);

        await story.PostAsync(2027, 3);
        (await story.DecidedAsync())[^1].ShouldBe("paid-in 3 2027-02 2000 held spend-too-low", "the spend of February is not known yet");
        await story.SpendAsync("2027-02", 3_000);
        await story.PostAsync(2027, 3, 20);

        (await story.ReadAsync()).State.ShouldBe(Rules.Enrolments.EnrolmentState.Completed);
        (await story.Carrier.BalanceAsync("prepaid-frozen")).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task RunPeriod_UsageUnknown_HoldsAndIsDecidedOnThatMonthsFacts(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, ForfeitedBonus);
        await story.PostAsync(2026, 12);
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 1000 posted", "bonus 1 2026-12 300 held usage-unknown"]);

        await story.SpendAsync("2026-12", 0);
        var january = await story.PostAsync(2027, 1);
        (january.Held, january.Forfeited).ShouldBe((0, 1));
        await story.SpendAsync("2026-11", 3_000);
        await story.PostAsync(2027, 1, 15);

        (await story.DecidedAsync()).Where(l => l.StartsWith("bonus", StringComparison.Ordinal)).ShouldBe(
            ["bonus 1 2026-12 300 posted usage-unknown", "bonus 2 2027-01 300 forfeited spend-too-low"]);
        (await story.Carrier.BalanceAsync("bonus-credit")).ShouldBe(-300);
        (await story.Carrier.BalanceAsync("contra-revenue")).ShouldBe(300);
    }

    [Theory, Engines]
    public async Task RunPeriod_AllDecidedSomeForfeited_Completes(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, ForfeitedBonus);
        foreach (var (month, spend) in new[] { ("2026-11", 3_000), ("2026-12", 10), ("2027-01", 9_999) })
            await story.SpendAsync(month, spend);

        await story.PostAsync(2027, 2);

        (await story.DecidedAsync()).ShouldBe(
        [
            "paid-in 1 2026-12 1000 posted", "paid-in 2 2027-01 1000 posted", "paid-in 3 2027-02 1000 posted",
            "bonus 1 2026-12 300 posted", "bonus 2 2027-01 300 forfeited spend-too-low", "bonus 3 2027-02 300 posted",
        ]);
        (await story.ReadAsync()).State.ShouldBe(Rules.Enrolments.EnrolmentState.Completed);
        (await story.Carrier.BalanceAsync("bonus-credit")).ShouldBe(-600);
    }

    [Theory, Engines]
    public async Task RunPeriod_SuspendedThenResumed_MustMeetTheConditionsToo(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, PaidIn);
        await story.SpendAsync("2026-11", 10);
        await story.SetMemberAsync("suspended");
        await story.PostAsync(2026, 12);
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 held suspended"]);

        await story.SetMemberAsync("active");
        var resumed = await story.PostAsync(2026, 12, 20);
        (resumed.Posted, resumed.Held).ShouldBe((0, 0), "it is the first run that counted it as held");
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 held spend-too-low"]);

        await story.SpendAsync("2026-12", 3_000);
        await story.PostAsync(2027, 1);
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 posted spend-too-low", "paid-in 2 2027-01 2000 posted"]);
    }

    [Theory, Engines]
    public async Task RunPeriod_ConditionsUnreadable_HoldsUntilTheyAreReadable(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, PaidIn);
        await story.SpendAsync("2026-11", 9_000);
        await story.Carrier.Db.ExecuteAsync("UPDATE release_line SET condition_json = REPLACE(condition_json, 'min-spend', 'of-the-future') WHERE n = 1");
        await story.PostAsync(2026, 12);
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 held rules-unreadable"]);

        await story.Carrier.Db.ExecuteAsync("UPDATE release_line SET condition_json = REPLACE(condition_json, 'of-the-future', 'min-spend') WHERE n = 1");
        await story.PostAsync(2026, 12, 2);
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 posted rules-unreadable"]);
    }

    [Theory]
    [Engines("closed")]
    [Engines("ported-out")]
    public async Task RunPeriod_MemberGone_DecidesNothing(TestEngine engine, string status)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, PaidIn);
        await story.SpendAsync("2026-11", 10);
        await story.PostAsync(2026, 12);
        await story.SpendAsync("2026-12", 9_000);
        await story.SetMemberAsync(status);

        (await story.PostAsync(2027, 1)).Posted.ShouldBe(0);
        (await story.DecidedAsync()).ShouldBe(["paid-in 1 2026-12 2000 held spend-too-low"]);
    }
}
