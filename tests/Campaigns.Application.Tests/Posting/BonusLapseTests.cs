using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Posting;

/// <summary>A bonus that lapses when it is not used in its month.</summary>
public sealed class BonusLapseTests
{
    private static readonly Offer Lapsing = ReleaseStory.Gold(3_000) with
    {
        Release = new ReleasePlan { Months = 3 },
        Bonus = new BonusPlan { AmountFen = 901, Months = 3, Lapses = true },
    };

    [Theory, Engines]
    public async Task RunPeriod_MonthOverAndUseKnown_TakesBackWhatIsLeft(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        (await story.PostAsync(2026, 12)).AmountFen.ShouldBe(1_300);
        (await story.UseBonusAsync("#|2026-12|120")).ShouldBe(["created"]);
        (await story.PostAsync(2026, 12, 31)).Lapsed.ShouldBe(0, "the month is not over");

        var january = await story.PostAsync(2027, 1);

        (january.Posted, january.Lapsed, january.LapsedFen).ShouldBe((2, 1, 180));
        (await BonusAsync(story)).ShouldBe(["bonus 1 2026-12 300 posted -180", "bonus 2 2027-01 300 posted", "bonus 3 2027-02 301 due"]);
        (await story.Carrier.BalanceAsync("bonus-credit")).ShouldBe(-(600 - 180));
        (await story.Carrier.BalanceAsync("contra-revenue")).ShouldBe(600 - 180);
        var key = await story.Carrier.Db.ScalarAsync<string>("SELECT source_key FROM transfer WHERE event_code = 'bonus-lapsed'");
        key.ShouldEndWith(":1");
        (await story.PostAsync(2027, 1)).Lapsed.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task RunPeriod_UseNotReported_WaitsForIt(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        await story.PostAsync(2026, 12);
        (await story.PostAsync(2027, 1)).Lapsed.ShouldBe(0);
        (await BonusAsync(story))[0].ShouldBe("bonus 1 2026-12 300 posted");

        await story.UseBonusAsync("#|2026-12|0");
        (await story.PostAsync(2027, 2)).LapsedFen.ShouldBe(300);
    }

    [Theory, Engines]
    public async Task RunPeriod_AllUsed_LapsesNothing(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        await story.PostAsync(2026, 12);
        await story.UseBonusAsync("#|2026-12|300", "#|2026-11|5");
        var run = await story.PostAsync(2027, 1);
        (run.Lapsed, run.LapsedFen).ShouldBe((0, 0));
        (await BonusAsync(story))[0].ShouldBe("bonus 1 2026-12 300 posted -0");
    }

    [Theory, Engines]
    public async Task RunPeriod_SeveralReleasedInOneMonth_ShareItsUseInOrder(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        await story.PostAsync(2027, 2, 3);
        (await story.ReadAsync()).State.ShouldBe(EnrolmentState.Completed);
        await story.UseBonusAsync("#|2027-02|450", "#|2026-12|1");

        var march = await story.PostAsync(2027, 3);

        (march.Lapsed, march.LapsedFen).ShouldBe((2, 451));
        (await BonusAsync(story)).ShouldBe(
            ["bonus 1 2026-12 300 posted -0", "bonus 2 2027-01 300 posted -150", "bonus 3 2027-02 301 posted -301"],
            "a member could use what came late only in the month it came");
    }

    [Theory, Engines]
    public async Task RunPeriod_ItsMonthClosed_BooksTheLapseInTheOldestOpenOne(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        await story.PostAsync(2026, 12);
        await story.UseBonusAsync("#|2026-12|0");
        await story.Carrier.Db.ExecuteAsync("UPDATE book SET open_from_month = 24324");
        await story.Carrier.Db.ExecuteAsync("""
            INSERT INTO period_close (book_id, closed_month, transfers, amount_fen, closed_at, closed_by)
            SELECT book_id, booked_month, COUNT(*), SUM(amount_fen), 1, 0 FROM transfer GROUP BY book_id, booked_month
            """);

        await story.PostAsync(2027, 1);

        var lapse = (await story.ReadAsync()).Transfers.Single(t => t.Event == "bonus-lapsed");
        (lapse.Period, lapse.Concerns, lapse.AmountFen).ShouldBe(("2027-01", "2026-12", 300));
    }

    [Theory, Engines]
    public async Task Import_BonusUse_AddsCorrectsAndIsFinalOnceSettled(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        await story.PostAsync(2026, 12);
        (await story.UseBonusAsync("#|2026-12|5", "#|2026-12|100", "#|2026-12|100", "X-1|2026-12|1", "#|2026-13|1"))
            .ShouldBe(["created", "updated", "unchanged", "import-enrolment-unknown", "field-month"]);
        (await story.UseBonusAsync("#|2026-12|120")).ShouldBe(["updated"]);
        (await story.PostAsync(2027, 1)).LapsedFen.ShouldBe(180);

        (await story.UseBonusAsync("#|2026-12|121", "#|2026-12|120", "#|2027-01|7")).ShouldBe(["import-bonus-settled", "unchanged", "created"]);
    }

    [Theory, Engines]
    public async Task Import_EnrolmentWithoutBonus_IsRejected(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing with { Bonus = null });
        (await story.UseBonusAsync("#|2026-12|5")).ShouldBe(["import-enrolment-without-bonus"]);
    }

    [Theory, Engines]
    public async Task RunPeriod_CancelledMeanwhile_StillTakesBackWhatWasReleased(TestEngine engine)
    {
        await using var story = await ReleaseStory.OpenAsync(engine, Lapsing);
        await story.PostAsync(2026, 12);
        await story.CancelAsync();
        (await story.ScheduleAsync()).ShouldBe(
        [
            "paid-in 1 2026-12 1000 posted", "paid-in 2 2027-01 1000 refunded cancelled", "paid-in 3 2027-02 1000 refunded cancelled",
            "bonus 1 2026-12 300 posted", "bonus 2 2027-01 300 forfeited cancelled", "bonus 3 2027-02 301 forfeited cancelled",
        ]);

        await story.UseBonusAsync("#|2026-12|100");
        (await story.PostAsync(2027, 1)).LapsedFen.ShouldBe(200);
        (await story.Carrier.BalanceAsync("bonus-credit")).ShouldBe(-100);
        (await story.Carrier.BalanceAsync("till-cash")).ShouldBe(1_000);
    }

    private static async Task<IReadOnlyList<string>> BonusAsync(ReleaseStory story) =>
        [.. (await story.ScheduleAsync()).Where(l => l.StartsWith("bonus", StringComparison.Ordinal))];
}
