using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns.OpenAndCloseByDate;
using Campaigns.Application.Quotas.Set;
using Campaigns.Rules.Lifecycle;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Engines;
using static Campaigns.Application.Tests.Campaigns.CampaignWorld;

namespace Campaigns.Application.Tests.Campaigns;

public sealed class ByDateTests
{
    [Theory, Engines]
    public async Task ByDate_FromBeforeTheStartToAfterTheEnd_OpensOnceAndClosesOnce(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        await world.CreateDraftAsync();
        await world.SubmitAsync();
        await world.ApproveAsync();
        (await RunAsync(world)).Opened.ShouldBeEmpty("its quotas are not set");

        await world.SetQuotasAsync(new QuotaEntry("6501", Tier.Gold, 10));
        world.Clock.MoveTo(2026, 10, 31);
        (await RunAsync(world)).Opened.ShouldBeEmpty("its first day has not come");
        world.Clock.MoveTo(2026, 11, 1);
        (await RunAsync(world)).Opened.ShouldBe([Code]);
        (await RunAsync(world)).Opened.ShouldBeEmpty();

        world.Clock.MoveTo(2026, 12, 31);
        (await RunAsync(world)).Closed.ShouldBeEmpty("its last day counts");
        world.Clock.MoveTo(2027, 1, 1);
        (await RunAsync(world)).Closed.ShouldBe([Code]);
        (await world.CampaignAsync()).State.ShouldBe(CampaignState.Closed);
    }

    [Theory, Engines]
    public async Task ByDate_WithoutTheRight_IsForbidden(TestEngine engine)
    {
        await using var world = await CreateAsync(engine);
        (await world.Get<OpenAndCloseByDateUseCase>().ExecuteAsync(Owner, default)).Refusal!.Code.ShouldBe("forbidden");
    }

    private static async Task<MovedByDate> RunAsync(CampaignWorld world) =>
        Must(await world.Get<OpenAndCloseByDateUseCase>().ExecuteAsync(Actor.System, default));
}
