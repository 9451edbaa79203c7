using Campaigns.Application.Posting;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Engines;

namespace Campaigns.Application.Tests.Posting;

/// <summary>Ranges with conditions and lapses, interrupted and worked on by several at once.</summary>
public sealed class ConditionalRestartTests
{
    private const int Members = 12;

    private static readonly Offer Offer = ReleaseStory.Gold(2_000) with
    {
        Release = new ReleasePlan { Months = 2, Conditions = [new MinSpendCondition(1_000)] },
        Bonus = new BonusPlan { AmountFen = 1_001, Months = 2, Unmet = Unmet.Forfeit, Lapses = true, Conditions = [new MinSpendCondition(2_000)] },
    };

    [Theory, Engines]
    public async Task RunPeriod_AfterACrash_GoesOnBehindTheLastFinishedRange(TestEngine engine)
    {
        await using var story = await StoryAsync(engine);
        var doneTo = await story.Carrier.Db.ScalarAsync<long>("SELECT id FROM enrolment ORDER BY id LIMIT 1");
        await story.Carrier.Db.ExecuteAsync(
            """
            INSERT INTO posting_run (id, run_month, run_on, state, done_to_id, posted, amount_fen, held, forfeited, lapsed, lapsed_fen, started_at)
            VALUES (1, :month, '2026-12-01', 'running', :doneTo, 0, 0, 0, 0, 0, 0, 1)
            """,
            new { month = Period.Of(2026, 12).Number, doneTo });

        story.Carrier.Clock.MoveTo(2026, 12, 1);
        var resumed = await story.RunAsync(2026, 12);
        (resumed.Id, resumed.Posted + resumed.Held + resumed.Forfeited).ShouldBe(("1", 2 * (Members - 1)));

        var again = await story.PostAsync(2026, 12);
        (again.Posted + again.Held + again.Forfeited).ShouldBe(2);
    }

    [Theory, Engines]
    public async Task RunPeriod_SettledButNotFinished_SettlesOnce(TestEngine engine)
    {
        await using var story = await StoryAsync(engine);
        await story.PostAsync(2026, 12);
        await story.UseBonusAsync([.. (await NumbersAsync(story)).Select(n => $"{n}|2026-12|100")]);
        var january = await story.PostAsync(2027, 1);
        january.Lapsed.ShouldBe(Members / 3);
        await story.Carrier.Db.ExecuteAsync("UPDATE posting_run SET state = 'running', finished_at = NULL WHERE id = :id", new { id = long.Parse(january.Id) });

        var again = await story.PostAsync(2027, 1);

        (again.Id, again.Lapsed, again.LapsedFen).ShouldBe((january.Id, january.Lapsed, january.LapsedFen));
    }

    [Theory, Engines]
    public async Task RunPeriod_SeveralAtOnce_DecideAndSettleEachOnce(TestEngine engine)
    {
        await using var story = await StoryAsync(engine);
        await story.PostAsync(2026, 12);
        await story.UseBonusAsync([.. (await NumbersAsync(story)).Select(n => $"{n}|2026-12|100")]);
        story.Carrier.Clock.MoveTo(2027, 1, 1);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => story.RunAsync(2027, 1))));

        runs.ShouldAllBe(r => r.State == PostingRunState.Done);
        await story.Carrier.AuditAsync();
        (await story.Carrier.Db.ScalarAsync<long>("SELECT SUM(lapsed) FROM posting_run")).ShouldBe(Members / 3);
        (await story.Carrier.BalanceAsync("bonus-credit")).ShouldBe(-(Members / 3 * 100));
        (await story.Carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM release_outcome")).ShouldBe(Members * 4);
    }

    /// <summary>A third each: nothing reported, enough for the deposit's conditions only, enough for both.</summary>
    private static async Task<ReleaseStory> StoryAsync(TestEngine engine)
    {
        var story = await ReleaseStory.OpenAsync(engine, Offer);
        for (var i = 1; i < Members; i++)
        {
            await story.JoinAsync();
            if (i % 3 > 0)
                await story.SpendAsync("2026-11", i % 3 * 1_000);
        }

        return story;
    }

    private static Task<IReadOnlyList<string>> NumbersAsync(ReleaseStory story) =>
        story.Carrier.Db.QueryAsync<string>("SELECT enrolment_no FROM enrolment ORDER BY id");
}
