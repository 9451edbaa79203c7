using Campaigns.Application.Campaigns.Exhaustion;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Stores;
using Campaigns.Application.Tests.Campaigns;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Quotas;

public sealed class UnitTests
{
    [Theory, Engines]
    public async Task TryHold_By64AtOnceOnTenUnits_GivesExactlyTen(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 10));
        var row = await world.QuotaAsync(Province.North);
        var held = await ParallelAsync(64, () => world.WriteAsync(s => world.Get<IQuotaStore>().TryHoldAsync(s, row.Id, default)));
        held.Count(h => h).ShouldBe(10);
        (await world.QuotaAsync(Province.North)).Held.ShouldBe(10);
    }

    [Theory, Engines]
    public async Task TryHoldOverrun_By16AtOnceOnThreeAllowed_GivesExactlyThree(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 3) with { OverrunAllowed = 3 });
        var row = await world.QuotaAsync(Province.North);
        var taken = await ParallelAsync(16, () => world.WriteAsync(s => world.Get<IQuotaStore>().TryHoldOverrunAsync(s, row.Id, default)));
        taken.Count(t => t).ShouldBe(3);
        (await world.WriteAsync(s => world.Get<IQuotaStore>().ReleaseOverrunAsync(s, row.Id, default))).ShouldBeTrue();
        (await world.QuotaAsync(Province.North)).OverrunUsed.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Units_HeldUsedReleasedAndReturned_AreCountedAndNeverBelowNothing(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 2));
        var row = await world.QuotaAsync(Province.North);
        var store = world.Get<IQuotaStore>();
        (await world.WriteAsync(s => store.UseHeldAsync(s, row.Id, default))).ShouldBeFalse();
        (await world.WriteAsync(s => store.ReturnUsedAsync(s, row.Id, default))).ShouldBeFalse();
        (await world.WriteAsync(s => store.ReleaseHeldAsync(s, row.Id, default))).ShouldBeFalse();
        await UseAsync(world, row.Id);
        (await world.WriteAsync(s => store.TryHoldAsync(s, row.Id, default))).ShouldBeTrue();
        (await world.WriteAsync(s => store.TryHoldAsync(s, row.Id, default))).ShouldBeFalse();
        var full = await world.QuotaAsync(Province.North);
        (full.Held, full.Used, full.Free).ShouldBe((1, 1, 0));
        (await world.WriteAsync(s => store.ReleaseHeldAsync(s, row.Id, default))).ShouldBeTrue();
        (await world.WriteAsync(s => store.ReturnUsedAsync(s, row.Id, default))).ShouldBeTrue();
        (await world.QuotaAsync(Province.North)).Free.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Exhausted_WhenTheLastUnitsOfTwoRowsGoAtOnce_AndBackWhenOneReturns(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 1), Gold("6502", 1), Gold("6503", 0));
        var rows = new[] { await world.QuotaAsync(Province.North), await world.QuotaAsync(Province.South) };
        await UseAsync(world, rows[0].Id);
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Open);
        await ReturnAsync(world, rows[0].Id);
        await Task.WhenAll(rows.Select(r => Task.Run(() => UseAsync(world, r.Id))));
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Exhausted);
        await ReturnAsync(world, rows[1].Id);
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Open);
        (await world.Db.QueryAsync<string>("SELECT action FROM audit_record WHERE user_id = 0 ORDER BY action"))
            .ShouldBe(["campaign.exhaust", "campaign.replenish"]);
    }

    [Theory, Engines]
    public async Task Exhausted_ByAHeldUnitOrWithAnUnlimitedRow_IsNot(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 1), new QuotaEntry("6502", Tier.Gold, 0, Unlimited: true));
        await UseAsync(world, (await world.QuotaAsync(Province.North)).Id);
        await UseAsync(world, (await world.QuotaAsync(Province.South)).Id);
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Open);
        (await world.QuotaAsync(Province.South)).Used.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Exhausted_WhileSuspended_ShowsOnlyAfterResuming(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.OpenAsync(Gold("6501", 1));
        await world.Db.ExecuteAsync("UPDATE campaign SET state = 'suspended'");
        await UseAsync(world, (await world.QuotaAsync(Province.North)).Id);
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Suspended);
        var resume = world.Get<Application.Campaigns.Resume.ResumeCampaignUseCase>();
        Must(await resume.ExecuteAsync(Owner, new(Code, null), world.Key(), default)).State.ShouldBe(CampaignState.Exhausted);
        await world.SetQuotasAsync(Gold("6501", 2));
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Open, "units were added");
    }

    private static QuotaEntry Gold(string branch, long cap) => new(branch, Tier.Gold, cap);

    private static async Task<bool[]> ParallelAsync(int callers, Func<Task<bool>> call) =>
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(call)));

    /// <summary>Holds and uses one unit as a payment does.</summary>
    private static Task UseAsync(CampaignWorld world, long quotaId) => ChangeAsync(
        world,
        quotaId,
        async s => await world.Get<IQuotaStore>().TryHoldAsync(s, quotaId, default) && await world.Get<IQuotaStore>().UseHeldAsync(s, quotaId, default));

    private static Task ReturnAsync(CampaignWorld world, long quotaId) =>
        ChangeAsync(world, quotaId, s => world.Get<IQuotaStore>().ReturnUsedAsync(s, quotaId, default));

    private static async Task ChangeAsync(CampaignWorld world, long quotaId, Func<IStoreSession, Task<bool>> change)
    {
        var campaign = await world.CampaignAsync();
        (await world.WriteAsync(async s =>
        {
            var done = await change(s);
            await world.Get<CampaignExhaustionService>().RefreshAsync(s, campaign.Id, quotaId, default);
            return done;
        })).ShouldBeTrue();
    }
}
