using Campaigns.Application.Posting;
using Campaigns.Application.Posting.ReadRun;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Application.Results;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;

namespace Campaigns.Application.Tests.Posting;

public sealed class RunPeriodTests
{
    [Theory, Engines]
    public async Task RunPeriod_PaidIssuedAndActive_PostsOneInstalmentEach(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var paid = await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Paid });
        var active = await world.Seed.AddAsync(new SeedEnrolment { Tier = Tier.Silver });
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Reserved });
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });

        var run = await world.PostAsync(2026, 11);

        run.State.ShouldBe(PostingRunState.Done);
        (run.Posted, run.AmountFen, run.Held, run.Forfeited).ShouldBe((2, 2_000 + 1_000, 0, 0));
        (await world.OutcomesAsync(paid)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            o => o.State.ShouldBe("posted"), o => o.N.ShouldBe(1), o => o.AmountFen.ShouldBe(2_000));
        (await ReleasesAsync(world, active)).ShouldBe([(2026 * 12 + 10, 1_000L)]);
    }

    [Theory, Engines]
    public async Task RunPeriod_Again_ChangesNothing(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync();
        await world.PostAsync(2026, 11);

        var again = await world.PostAsync(2026, 11);

        (again.Posted, again.AmountFen).ShouldBe((0, 0));
        (await ReleasesAsync(world, id)).Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task RunPeriod_AfterMonthsOfOutage_CatchesUpInOrderAndCompletes(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync(new SeedEnrolment { Tier = Tier.Silver });
        world.Clock.MoveTo(2027, 8, 1);

        var run = await world.PostAsync(2027, 8);

        run.Posted.ShouldBe(1);
        var outcomes = await world.OutcomesAsync(id);
        outcomes.Select(o => o.DueMonth).ShouldBe(Enumerable.Range(2026 * 12 + 10, 10));
        outcomes.Sum(o => o.AmountFen).ShouldBe(10_001);
        outcomes[^1].AmountFen.ShouldBe(1_001);
        (await world.StateAsync(id)).ShouldBe("completed");
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM claim")).ShouldBe(0);
        var months = await world.Db.QueryAsync<int>("SELECT run_month FROM posting_run WHERE state = 'done' ORDER BY id");
        months.ShouldBe(Enumerable.Range(2026 * 12 + 10, 10));
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE action = 'posting.run'")).ShouldBe(10);
    }

    [Theory, Engines]
    public async Task RunPeriod_FutureMonthOrNoRight_IsRefused(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var useCase = world.Get<RunPeriodUseCase>();

        (await useCase.ExecuteAsync(SeededWorld.Finance, new RunPeriodCommand(Period.Of(2026, 12)), "k", default))
            .Refusal!.Code.ShouldBe("period-in-future");
        (await useCase.ExecuteAsync(SeededWorld.Clerk, new RunPeriodCommand(Period.Of(2026, 11)), "k", default))
            .Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory, Engines]
    public async Task RunPeriod_SameKeyTwice_AnswersTheSameRun(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Seed.AddAsync();
        var useCase = world.Get<RunPeriodUseCase>();
        var command = new RunPeriodCommand(Period.Of(2026, 11));

        var first = await useCase.ExecuteAsync(SeededWorld.Finance, command, "k1", default);
        var second = await useCase.ExecuteAsync(SeededWorld.Finance, command, "k1", default);

        second.Replayed.ShouldBeTrue();
        second.Value.ShouldBe(first.Value);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM posting_run")).ShouldBe(1);
        (await useCase.ExecuteAsync(SeededWorld.Finance, new RunPeriodCommand(Period.Of(2026, 10)), "k1", default))
            .Refusal!.Kind.ShouldBe(RefusalKind.KeyReused);
        var read = await world.Get<ReadRunUseCase>().ExecuteAsync(SeededWorld.Finance, long.Parse(first.Value!.Id), default);
        read.Value.ShouldBe(first.Value);
    }

    [Theory, Engines]
    public async Task RunPeriod_AfterACrash_GoesOnBehindTheLastFinishedRange(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Seed.AddAsync();
        var doneTo = await world.Seed.AddAsync();
        var behind = await world.Seed.AddAsync();
        await world.Db.ExecuteAsync(
            """
            INSERT INTO posting_run (id, run_month, run_on, state, done_to_id, posted, amount_fen, held, forfeited, started_at)
            VALUES (1, :month, '2026-11-01', 'running', :doneTo, 0, 0, 0, 0, 1)
            """,
            new { month = Period.Of(2026, 11).Number, doneTo });

        var resumed = await world.PostAsync(2026, 11);

        (resumed.Id, resumed.Posted).ShouldBe(("1", 1));
        (await world.OutcomesAsync(behind)).Count.ShouldBe(1);
        (await world.PostAsync(2026, 11)).Posted.ShouldBe(2, "whatever was left out is due in the next run");
    }

    [Theory, Engines]
    public async Task RunPeriod_TwoAtOnce_PostEachInstalmentOnce(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        for (var i = 0; i < 20; i++)
            await world.Seed.AddAsync();
        world.Clock.MoveTo(2027, 1, 1);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.PostAsync(2027, 1))));

        runs.ShouldAllBe(r => r.State == PostingRunState.Done);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM release_outcome WHERE outcome = 'posted'")).ShouldBe(60);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer WHERE event_code = 'release'")).ShouldBe(60);
        (await world.Db.ScalarAsync<long>("SELECT SUM(posted) FROM posting_run")).ShouldBe(60);
    }

    private static async Task<IReadOnlyList<(int Month, long AmountFen)>> ReleasesAsync(SeededWorld world, long enrolmentId)
    {
        var rows = await world.Db.QueryAsync<Booked>(
            "SELECT booked_month AS Month, amount_fen AS AmountFen FROM transfer WHERE event_code = 'release' AND enrolment_id = :enrolmentId ORDER BY id",
            new { enrolmentId });
        return [.. rows.Select(r => (r.Month, r.AmountFen))];
    }

    private sealed class Booked
    {
        public int Month { get; init; }

        public long AmountFen { get; init; }
    }
}
