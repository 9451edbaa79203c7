using Campaigns.Application.Actors;
using Campaigns.Application.Evaluation.Evaluate;
using Campaigns.Application.Tests.Posting;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;

namespace Campaigns.Application.Tests.Evaluation;

public sealed class EvaluateCampaignsTests
{
    [Theory, Engines]
    public async Task Evaluate_SomeJoinedSomeBlocked_CountsMembersAndEligible(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Seed.AddAsync();
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });
        var suspended = await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });
        await world.SetMemberAsync(suspended, "suspended");
        var closed = await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });
        await world.SetMemberAsync(closed, "closed");
        var free = await world.Seed.AddAsync(new SeedEnrolment { Tier = Tier.Silver, State = EnrolmentState.Cancelled });
        await world.Db.ExecuteAsync("UPDATE member SET manager_id = NULL WHERE id = :id", new { id = free - 1 });

        var outcome = await RunAsync(world);

        (outcome.Campaigns, outcome.Members, outcome.Eligible).ShouldBe((1, 5, 2));
        (await RowsAsync(world)).ShouldBe([(0L, "silver", 1, 1), (SeedWorld.Manager, "gold", 3, 1)]);
    }

    [Theory, Engines]
    public async Task Evaluate_AgainOnTheSameDay_ReplacesTheCounts(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        var id = await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });
        await RunAsync(world);
        await world.SetMemberAsync(id, "suspended");

        await RunAsync(world);

        (await RowsAsync(world)).ShouldBe([(SeedWorld.Manager, "gold", 1, 0)]);
    }

    [Theory, Engines]
    public async Task Evaluate_UnreadableRules_LetNobodyIn(TestEngine engine) => await LetNobodyInAsync(engine, "UPDATE campaign_revision SET definition = '{}'");

    // The counter refuses such a campaign: the evaluation may not count its members as able to join.
    [Theory, Engines]
    public async Task Evaluate_RulesThatCannotRun_LetNobodyIn(TestEngine engine) =>
        await LetNobodyInAsync(engine, """UPDATE campaign_revision SET definition = REPLACE(definition, '"months":10', '"months":0')""");

    [Theory, Engines]
    public async Task Evaluate_WithoutTheRight_IsForbidden(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        (await world.Get<EvaluateCampaignsUseCase>().ExecuteAsync(SeededWorld.Finance, default)).Refusal!.Code.ShouldBe("forbidden");
    }

    private static async Task LetNobodyInAsync(TestEngine engine, string damage)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });
        (await RunAsync(world)).Eligible.ShouldBe(1);
        await world.Db.ExecuteAsync(damage);

        (await RunAsync(world)).Eligible.ShouldBe(0);
    }

    private static async Task<EvaluationOutcome> RunAsync(SeededWorld world) =>
        SeededWorld.Must(await world.Get<EvaluateCampaignsUseCase>().ExecuteAsync(Actor.System, default));

    private static async Task<IReadOnlyList<(long Manager, string Tier, int Members, int Eligible)>> RowsAsync(SeededWorld world) =>
        [.. (await world.Db.QueryAsync<Row>(
            "SELECT manager_id AS Manager, tier AS Tier, members AS Members, eligible AS Eligible FROM evaluation ORDER BY manager_id, tier"))
            .Select(r => (r.Manager, r.Tier, r.Members, r.Eligible))];

    private sealed class Row
    {
        public long Manager { get; init; }

        public string Tier { get; init; } = "";

        public int Members { get; init; }

        public int Eligible { get; init; }
    }
}
