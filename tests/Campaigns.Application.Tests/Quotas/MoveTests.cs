using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Move;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Results;
using Campaigns.Application.Tests.Campaigns;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Quotas;

public sealed class MoveTests
{
    [Theory, Engines]
    public async Task Move_ToACounty_MakesItsRowOutOfTheParents(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 10), Gold("6502", 5));
        var moved = Must(await MoveAsync(world, Supervisor, "6501", "650101", 4));
        (moved.From.Cap, moved.To.Cap, moved.To.Branch).ShouldBe((6L, 4L, "650101"));
        (await HomeRowAsync(world, Province.NorthTown, Province.North, 10)).BranchCode.ShouldBe("650101", "the nearest branch with a row");
        (await HomeRowAsync(world, Province.NorthVillage, Province.North, 10)).BranchCode.ShouldBe("6501");

        Must(await MoveAsync(world, Owner, "650101", "6502", 1)).To.Cap.ShouldBe(6);
        (await world.Db.ScalarAsync<long>("SELECT CAST(SUM(cap) AS BIGINT) FROM quota")).ShouldBe(15);
        (await world.Db.QueryAsync<string>("SELECT reason FROM audit_record WHERE action = 'quota.move'")).ShouldBe(["needed there", "needed there"]);
    }

    [Theory, Engines]
    public async Task Move_MoreThanIsFree_IsRefused(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 10), Gold("6502", 5));
        await world.Db.ExecuteAsync("UPDATE quota SET held = 3, used = 3 WHERE branch_id = :id", new { id = Province.North });
        var refusal = (await MoveAsync(world, Owner, "6501", "6502", 5)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Data["free"], refusal.Data["units"]).ShouldBe(("quota-not-free", "4", "5"));
        (await MoveAsync(world, Owner, "650201", "6502", 5)).Refusal!.Code.ShouldBe("quota-row-unknown");
        Must(await MoveAsync(world, Owner, "6501", "6502", 4)).From.Free.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Move_OutsideTheSubtree_IsAsIfTheBranchWereNotThere(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 10), Gold("6502", 5));
        Field(await MoveAsync(world, Supervisor, "6501", "6502", 1)).ShouldBe(("to", "branch-unknown"));
        Field(await MoveAsync(world, Supervisor, "6502", "6501", 1)).ShouldBe(("from", "branch-unknown"));
        Field(await MoveAsync(world, Supervisor, "7777", "6501", 1)).ShouldBe(("from", "branch-unknown"));
        Field(await MoveAsync(world, Supervisor, "6501", "650101A", 1)).ShouldBe(("to", "quota-not-for-halls"));
        Field(await MoveAsync(world, Supervisor, "6501", "6501", 1)).ShouldBe(("to", "duplicate"));
        Field(await MoveAsync(world, Supervisor, "6501", "650101", 0)).ShouldBe(("units", "out-of-range"));
        (await MoveAsync(world, Clerk, "6501", "650101", 1)).Refusal!.Code.ShouldBe("forbidden");
    }

    [Theory, Engines]
    public async Task Move_WithTheSameKey_MovesOnce(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 10), Gold("6502", 5));
        var command = new MoveQuotaCommand(Code, "6501", "6502", Tier.Gold, 2, "needed there");
        var move = world.Get<MoveQuotaUseCase>();
        await move.ExecuteAsync(Owner, command, "same", default);
        (await move.ExecuteAsync(Owner, command, "same", default)).Replayed.ShouldBeTrue();
        (await world.QuotaAsync(Province.South)).Cap.ShouldBe(7);
    }

    [Theory, Engines]
    public async Task Move_AgainstHoldsAndMovesBack_NeverTakesAUnitInUse(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 20), Gold("6502", 20));
        var north = await world.QuotaAsync(Province.North);
        var store = world.Get<IQuotaStore>();
        var work = Enumerable.Range(0, 16).SelectMany(_ => new Func<Task>[]
        {
            () => world.WriteAsync(s => store.TryHoldAsync(s, north.Id, default)),
            () => MoveAsync(world, Owner, "6501", "6502", 3),
            () => MoveAsync(world, Owner, "6502", "6501", 2),
            () => MoveAsync(world, Supervisor, "6501", "650101", 1),
        });
        await Task.WhenAll(work.Select(Task.Run));
        (await world.Db.ScalarAsync<long>("SELECT CAST(SUM(cap) AS BIGINT) FROM quota")).ShouldBe(40);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM quota WHERE held + used > cap")).ShouldBe(0);
    }

    private static QuotaEntry Gold(string branch, long cap) => new(branch, Tier.Gold, cap);

    private static (string Field, string Code) Field(Result<MovedQuota> result)
    {
        var error = result.Refusal!.Errors.Single();
        return (error.Field, error.Code);
    }

    private static Task<Result<MovedQuota>> MoveAsync(CampaignWorld world, Actor actor, string from, string to, long units) =>
        world.Get<MoveQuotaUseCase>()
            .ExecuteAsync(actor, new MoveQuotaCommand(Code, from, to, Tier.Gold, units, "needed there"), world.Key(), default);

    private static async Task<QuotaRow> HomeRowAsync(CampaignWorld world, params long[] nearestFirst)
    {
        var campaign = await world.CampaignAsync();
        var row = await world.ReadAsync(s => world.Get<IQuotaStore>().FindForAsync(s, campaign.Id, nearestFirst, Tier.Gold, default));
        return row.ShouldNotBeNull();
    }
}
