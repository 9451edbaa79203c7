using Campaigns.Application.Campaigns;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Move;
using Campaigns.Application.Quotas.Split;
using Campaigns.Application.Results;
using Campaigns.Application.Tests.Campaigns;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Quotas;

public sealed class SplitTests
{
    [Theory, Engines]
    public async Task Split_ByMembers_SumsExactlyAndRemembersTheCount(TestEngine engine)
    {
        await using var world = await CreateWithMembersAsync(engine);
        var view = Must(await SplitAsync(world, 100));
        view.Items.Select(i => (i.Branch, i.Cap, i.MemberCount, i.CountedOn)).ShouldBe(
        [
            ("6501", 54, 7L, new DateOnly(2026, 11, 1)), ("6502", 38, 5L, new DateOnly(2026, 11, 1)), ("6503", 8, 1L, new DateOnly(2026, 11, 1)),
        ]);
        view.Totals.ShouldBe([new TierUnits(Tier.Gold, 100)]);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM audit_record WHERE action = 'quota.split'")).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Split_Again_TakesOnlyFreeUnitsAndNamesTheBranch(TestEngine engine)
    {
        await using var world = await CreateWithMembersAsync(engine);
        Must(await SplitAsync(world, 100));
        var north = await world.QuotaAsync(Province.North);
        await world.Db.ExecuteAsync("UPDATE quota SET held = 1, used = 5 WHERE id = :id", new { id = north.Id });
        var refusal = (await SplitAsync(world, 10)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Data["branch"], refusal.Data["inUse"], refusal.Data["cap"]).ShouldBe(("quota-below-used", "North", "6", "5"));
        (await world.QuotaAsync(Province.South)).Cap.ShouldBe(38, "nothing is half-written");
        Must(await SplitAsync(world, 13)).Items.Sum(i => i.Cap).ShouldBe(13);
    }

    [Theory, Engines]
    public async Task Split_Again_LeavesWhatAPrefectureMovedDownToItsCounties(TestEngine engine)
    {
        await using var world = await CreateWithMembersAsync(engine);
        Must(await SplitAsync(world, 100));
        var move = new MoveQuotaCommand(Code, "6501", "650101", Tier.Gold, 20, "own split");
        Must(await world.Get<MoveQuotaUseCase>().ExecuteAsync(Supervisor, move, world.Key(), default));
        var view = Must(await SplitAsync(world, 200));
        view.Items.Select(i => (i.Branch, i.Cap)).ShouldBe([("6501", 88), ("650101", 20), ("6502", 77), ("6503", 15)]);
        (await SplitAsync(world, 13)).Refusal!.Code.ShouldBe("quota-below-used", "the county keeps more than the prefecture would get");
    }

    [Theory, Engines]
    public async Task Split_AboveTheApprovedPlanOrByNobody_IsRefused(TestEngine engine)
    {
        await using var world = await CreateWithMembersAsync(engine);
        var refusal = (await SplitAsync(world, 1001)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Data["plan"]).ShouldBe(("quota-above-plan", "1000"));
        await world.Db.ExecuteAsync("DELETE FROM member");
        (await SplitAsync(world, 10)).Refusal!.Code.ShouldBe("quota-nobody");
    }

    [Theory, Engines]
    public async Task Split_StaleForbiddenOrOfNothing_IsRefused(TestEngine engine)
    {
        await using var world = await CreateWithMembersAsync(engine);
        var split = world.Get<SplitQuotasUseCase>();
        IReadOnlyList<TierUnits> totals = [new TierUnits(Tier.Gold, 10)];
        (await split.ExecuteAsync(Owner, new(Code, 9, totals), default)).Refusal!.Kind.ShouldBe(RefusalKind.Stale);
        (await split.ExecuteAsync(Supervisor, new(Code, 1, totals), default)).Refusal!.Code.ShouldBe("forbidden");
        (await split.ExecuteAsync(Owner, new("none", 1, totals), default)).Refusal!.Kind.ShouldBe(RefusalKind.Absent);
        (await split.ExecuteAsync(Owner, new(Code, 1, [.. totals, .. totals]), default)).Refusal!.Errors.Single().Field.ShouldBe("totals[1].tier");
        (await split.ExecuteAsync(Owner, new(Code, 1, []), default)).Refusal!.Errors.Single().Code.ShouldBe("required");
    }

    /// <summary>A draft, and 7, 5 and 1 gold members in the three prefectures who count; others who don't.</summary>
    private static async Task<CampaignWorld> CreateWithMembersAsync(TestEngine engine)
    {
        var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        await Province.PlantMembersAsync(world.Db, 1001, 4, Province.NorthTown, Tier.Gold);
        await Province.PlantMembersAsync(world.Db, 1101, 3, Province.NorthVillage, Tier.Gold, MemberStatus.Suspended);
        await Province.PlantMembersAsync(world.Db, 1201, 5, Province.SouthTown, Tier.Gold);
        await Province.PlantMembersAsync(world.Db, 1301, 1, Province.EastTown, Tier.Gold);
        await Province.PlantMembersAsync(world.Db, 1401, 9, Province.EastTown, Tier.Silver);
        await Province.PlantMembersAsync(world.Db, 1501, 9, Province.EastTown, Tier.Gold, MemberStatus.PortedOut);
        return world;
    }

    private static async Task<Result<QuotasView>> SplitAsync(CampaignWorld world, long units)
    {
        var command = new SplitQuotasCommand(Code, (await world.CampaignAsync()).Version, [new TierUnits(Tier.Gold, units)]);
        return await world.Get<SplitQuotasUseCase>().ExecuteAsync(Owner, command, default);
    }
}
