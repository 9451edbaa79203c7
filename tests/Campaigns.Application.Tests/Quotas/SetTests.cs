using Campaigns.Application.Campaigns;
using Campaigns.Application.Quotas;
using Campaigns.Application.Quotas.Get;
using Campaigns.Application.Quotas.Set;
using Campaigns.Application.Results;
using Campaigns.Application.Tests.Campaigns;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Quotas;

public sealed class SetTests
{
    private static readonly TierUnits[] Ten = [new(Tier.Gold, 10)];

    [Theory, Engines]
    public async Task Set_RowsThatSumToTheTotal_ReplaceThePlan(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync(Definitions.Spring() with { QuotaPolicy = new QuotaPolicy { Totals = Ten, OverrunPercent = 50 } });
        Must(await SetAsync(world, Ten, Gold("6501", 6), Gold("6502", 4) with { OverrunAllowed = 2 }));
        Must(await SetAsync(world, [], Gold("6501", 7), Gold("650201", 3)));
        var view = Must(await world.Get<GetQuotasUseCase>().ExecuteAsync(Finance, Code, default));
        view.Items.Select(i => (i.Branch, i.Cap, i.OverrunAllowed)).ShouldBe([("6501", 7, 0), ("6502", 0, 0), ("650201", 3, 0)]);
        view.Totals.ShouldBe(Ten);
    }

    [Theory, Engines]
    public async Task Set_RowsThatDoNotSum_AreRefusedUnlessOneIsUnlimited(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        var refusal = (await SetAsync(world, Ten, Gold("6501", 6))).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Data["sum"], refusal.Data["total"]).ShouldBe(("quota-sum-differs", "6", "10"));
        (await SetAsync(world, [], Gold("6501", 6))).Refusal!.Data["total"].ShouldBe("1000", "without totals the definition's hold");
        var view = Must(await SetAsync(world, Ten, Gold("6501", 6), new QuotaEntry("6502", Tier.Gold, 0, Unlimited: true)));
        view.Items.Select(i => (i.Branch, i.Cap, i.Free, i.Unlimited)).ShouldBe([("6501", 6L, 6L, false), ("6502", null, null, true)]);
    }

    [Theory, Engines]
    public async Task Set_ARowBelowWhatItHasGivenAway_IsRefused(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        Must(await SetAsync(world, Ten, Gold("6501", 6), Gold("6502", 4)));
        await world.Db.ExecuteAsync("UPDATE quota SET used = 4 WHERE branch_id = :id", new { id = Province.South });
        var refusal = (await SetAsync(world, Ten, Gold("6501", 10))).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Data["branch"]).ShouldBe(("quota-below-used", "South"));
    }

    [Theory, Engines]
    public async Task Set_WrongRows_NamesTheField(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        await FieldAsync("items[0].branch", "branch-unknown", Gold("7777", 10));
        await FieldAsync("items[0].branch", "quota-not-for-halls", Gold("650101A", 10));
        await FieldAsync("items[1].branch", "duplicate", Gold("6501", 5), Gold("6501", 5));
        await FieldAsync("items[0].cap", "out-of-range", Gold("6501", -1));
        await FieldAsync("items[0].cap", "out-of-range", Gold("6501", 5) with { Unlimited = true });
        await FieldAsync("items[0].overrunAllowed", "out-of-range", Gold("6501", 5) with { OverrunAllowed = -1 });
        await FieldAsync("items", "required");

        async Task FieldAsync(string field, string code, params QuotaEntry[] items)
        {
            var error = (await SetAsync(world, Ten, items)).Refusal!.Errors.Single();
            (error.Field, error.Code).ShouldBe((field, code));
        }
    }

    [Theory, Engines]
    public async Task Get_BySubtree_ShowsOnlyItsRows(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        Must(await SetAsync(world, Ten, Gold("6501", 5), Gold("650101", 1), Gold("6502", 4)));
        var get = world.Get<GetQuotasUseCase>();
        Must(await get.ExecuteAsync(Owner, Code, default)).Items.Count.ShouldBe(3);
        var own = Must(await get.ExecuteAsync(Supervisor, Code, default));
        own.Items.Select(i => i.Branch).ShouldBe(["6501", "650101"]);
        own.Totals.ShouldBeEmpty();
        Must(await get.ExecuteAsync(Clerk, Code, default)).Items.ShouldBeEmpty();
        (await get.ExecuteAsync(Owner, "none", default)).Refusal!.Kind.ShouldBe(RefusalKind.Absent);
    }

    private static QuotaEntry Gold(string branch, long cap) => new(branch, Tier.Gold, cap);

    private static async Task<Result<QuotasView>> SetAsync(CampaignWorld world, TierUnits[] totals, params QuotaEntry[] items) =>
        await world.Get<SetQuotasUseCase>()
            .ExecuteAsync(Owner, new SetQuotasCommand(Code, (await world.CampaignAsync()).Version, totals, items), default);
}
