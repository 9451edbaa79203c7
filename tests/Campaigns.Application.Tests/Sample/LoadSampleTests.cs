using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.Get;
using Campaigns.Application.Members;
using Campaigns.Application.Sample;
using Campaigns.Application.Sample.Load;
using Campaigns.Application.Settings;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Lifecycle;
using Campaigns.TestKit.Engines;
using Shared.Sample;

namespace Campaigns.Application.Tests.Sample;

/// <summary>The demo as it is loaded: into an empty database only, alike on every engine, with its campaign open.</summary>
public sealed class LoadSampleTests
{
    private static readonly DateOnly On = new(2026, 11, 2);

    [Theory, Engines]
    public async Task Execute_EmptyDatabase_OpensTheReferenceCampaign(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 300);
        var campaign = await world.Get<GetCampaignUseCase>().ExecuteAsync(Actor.System, new GetCampaignQuery("thank-you-members"), default);
        campaign.Value!.State.ShouldBe(CampaignState.Open);
        (await world.Db.ScalarAsync<long>("SELECT SUM(cap) FROM quota WHERE tier = 'silver'")).ShouldBe(34_000);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM member")).ShouldBe(300);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM book WHERE open_from_month = 24322")).ShouldBe(15);
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM app_user WHERE demo = 1")).ShouldBe(7);
        (await world.Db.Database.ReadAsync(s => world.Get<ISettingStore>().GetAsync(s, "demo", default), default)).ShouldBe("1");
        world.Get<global::Campaigns.Application.Time.BusinessClock>().Now.ToString("yyyy-MM-dd HH:mm").ShouldBe("2026-11-02 09:00");
    }

    [Theory, Engines]
    public async Task Execute_ASecondTime_IsRefused(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 50);
        var again = await world.Get<LoadSampleUseCase>().ExecuteAsync(Actor.System, new LoadSampleCommand(50), default);
        again.Refusal!.Code.ShouldBe("database-not-empty");
    }

    [Theory, Engines]
    public async Task Execute_AfterAnInterruption_GoesOn(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 50);
        await world.Db.ExecuteAsync("UPDATE setting SET setting_value = 'running' WHERE name = 'sample'");
        await world.Db.ExecuteAsync("DELETE FROM user_role WHERE user_id = (SELECT id FROM app_user WHERE user_name = 'clerk')");
        await world.Db.ExecuteAsync("DELETE FROM app_user WHERE user_name = 'clerk'");
        (await world.Get<LoadSampleUseCase>().ExecuteAsync(Actor.System, new LoadSampleCommand(50), default)).Refusal.ShouldBeNull();
        (await world.Db.ScalarAsync<long>("SELECT COUNT(*) FROM app_user WHERE demo = 1")).ShouldBe(7);
        (await world.Db.ScalarAsync<string>("SELECT setting_value FROM setting WHERE name = 'sample'")).ShouldBe("loaded");
    }

    [Fact]
    public async Task Execute_AsAdministrator_IsForbidden()
    {
        await using var world = await SampleWorld.CreateAsync(TestEngine.Sqlite);
        var admin = new Actor(9, "admin", "admin", [Role.Administrator], 1, "65", "/65/");
        var result = await world.Get<LoadSampleUseCase>().ExecuteAsync(admin, new LoadSampleCommand(50), default);
        result.Refusal!.Code.ShouldBe("forbidden");
    }

    [Theory, Engines]
    public async Task KnownMembers_ByNumber_AreAsPromised(TestEngine engine)
    {
        await using var world = await SampleWorld.LoadedAsync(engine, 50);
        (await OfferAsync(world, SampleMembers.Diamond)).ShouldBe("diamond");
        (await OfferAsync(world, SampleMembers.Gold)).ShouldBe("gold");
        (await OfferAsync(world, SampleMembers.Silver)).ShouldBe("silver");
        (await OfferAsync(world, SampleMembers.NoManager)).ShouldBe("diamond");
        (await OfferAsync(world, SampleMembers.ContractEnded)).ShouldBe("gold");
        (await OfferAsync(world, SampleMembers.Reissued)).ShouldBe("silver");
        (await OfferAsync(world, SampleMembers.Neighbour)).ShouldBe("diamond");
        (await RefusedAsync(world, SampleMembers.Bound)).ShouldBe("contract-running 2027-06-30");
        (await RefusedAsync(world, SampleMembers.InOffer)).ShouldBe("contract-running 2027-03-31");
        (await RefusedAsync(world, SampleMembers.Elsewhere)).ShouldBe("wrong-place ");
        (await RefusedAsync(world, SampleMembers.NoTier)).ShouldBe("no-offer-for-tier ");
        (await RefusedAsync(world, SampleMembers.Suspended)).ShouldBe("status-not-included ");
    }

    private static async Task<string?> OfferAsync(SampleWorld world, string phone)
    {
        var decision = await DecideAsync(world, phone);
        return decision.Eligible ? decision.OfferCode : null;
    }

    private static async Task<string> RefusedAsync(SampleWorld world, string phone)
    {
        var reason = (await DecideAsync(world, phone)).Outcomes.First(o => !o.Passed);
        return $"{reason.Code} {reason.Data.GetValueOrDefault("until")}";
    }

    private static Task<Decision> DecideAsync(SampleWorld world, string phone) => world.Db.Database.ReadAsync(
        async session =>
        {
            var member = await world.Get<IMemberFactsStore>().FindByPhoneAsync(session, phone, On, default);
            var hall = new JoiningPlace(SampleAccounts.Hall, ["65", "6501", "650101", SampleAccounts.Hall]);
            return EligibilityEngine.Decide(SampleCampaigns.ThankYouMembers, member.ShouldNotBeNull().Facts, new Occasion(On), hall);
        },
        default);
}
