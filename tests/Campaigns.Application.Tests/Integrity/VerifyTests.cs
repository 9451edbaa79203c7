using Campaigns.Application.Actors;
using Campaigns.Application.Integrity;
using Campaigns.Application.Integrity.Verify;
using Campaigns.Application.Tests.Posting;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.Seeding;

namespace Campaigns.Application.Tests.Integrity;

public sealed class VerifyTests
{
    public static TheoryData<Fault> Faults => [.. Fault.All];

    [Theory, Engines]
    public async Task Verify_CleanData_HoldsEveryRule(TestEngine engine)
    {
        await using var world = await WorldAsync(engine);

        var report = await VerifyAsync(world);

        report.Items.SelectMany(i => i.Violations).ShouldBeEmpty();
        report.Items.Select(i => i.Rule).ShouldBe(Enumerable.Range(1, 10));
        report.Items.ShouldAllBe(i => i.Holds && i.Checked > 0);
        report.Items.Where(i => i.ShownByTests.Count > 0).Select(i => i.Rule).ShouldBe([2, 9]);
    }

    [Theory, Engines]
    public async Task Verify_EmptyDatabase_HoldsEveryRule(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        (await VerifyAsync(world)).Holds().ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Verify_FaultPlanted_IsFoundByItsRule(Fault fault)
    {
        await using var world = await WorldAsync(TestEngine.Sqlite);
        await ShouldBeFoundAsync(world, fault);
    }

    [Theory, Engines]
    public async Task Verify_OneFaultOfEachRule_IsFoundOnEveryEngine(TestEngine engine)
    {
        foreach (var fault in Fault.All.DistinctBy(f => f.Rule))
        {
            await using var world = await WorldAsync(engine);
            await ShouldBeFoundAsync(world, fault);
        }
    }

    [Theory, Engines]
    public async Task Verify_TriggerDropped_IsFoundByTheLedgersRule(TestEngine engine)
    {
        await using var world = await WorldAsync(engine);
        await world.Db.ExecuteAsync(engine == TestEngine.Sqlite ? "DROP TRIGGER transfer_no_update" : "DROP TRIGGER transfer_no_update ON transfer");

        var broken = (await VerifyAsync(world)).Items.Single(i => !i.Holds);

        broken.Rule.ShouldBe(5);
        broken.Violations.ShouldHaveSingleItem().Subject.ShouldBe("trigger:transfer_no_update");
    }

    [Theory, Engines]
    public async Task Verify_ManyViolations_ListsTheFirstAndCountsAll(TestEngine engine)
    {
        await using var world = await WorldAsync(engine);
        await world.Db.ExecuteAsync("UPDATE quota SET cap = 1000");
        for (var i = 0; i < Findings.Kept; i++)
            await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Reserved });
        await FaultPlanter.PlantAsync(world.Db, "DELETE FROM audit_record WHERE action = 'enrolment.reserve'");

        var finding = (await VerifyAsync(world)).Items[9];

        (finding.Found, finding.Violations.Count).ShouldBe((Findings.Kept + 6, Findings.Kept));
    }

    [Theory, Engines]
    public async Task Verify_WithoutTheRight_IsForbidden(TestEngine engine)
    {
        await using var world = await SeededWorld.CreateAsync(engine);
        (await world.Get<VerifyUseCase>().ExecuteAsync(SeededWorld.Clerk, default)).Refusal!.Code.ShouldBe("forbidden");
    }

    private static async Task ShouldBeFoundAsync(SeededWorld world, Fault fault)
    {
        await FaultPlanter.PlantAsync(world.Db, fault.Sql);

        var broken = (await VerifyAsync(world)).Items.Where(i => !i.Holds).ToArray();

        broken.Select(i => i.Rule).ShouldBe(fault.Also.Append(fault.Rule).Order());
        broken.Single(i => i.Rule == fault.Rule).Violations.Select(v => v.Code).ShouldContain(fault.Code);
    }

    /// <summary>Enrolments in every state the seed knows, one paid in another prefecture, and a month posted.</summary>
    private static async Task<SeededWorld> WorldAsync(TestEngine engine)
    {
        var world = await SeededWorld.CreateAsync(engine);
        await world.Seed.AddAsync();
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Paid, Tier = Tier.Silver });
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Reserved });
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Cancelled });
        await world.Seed.AddAsync(new SeedEnrolment { State = EnrolmentState.Issued, Funding = "branch" });
        await world.Seed.AddAsync(new SeedEnrolment { AtOtherHall = true });
        await world.PostAsync(2026, 11);
        return world;
    }

    private static async Task<IntegrityReport> VerifyAsync(SeededWorld world) =>
        SeededWorld.Must(await world.Get<VerifyUseCase>().ExecuteAsync(Actor.System, default));
}
