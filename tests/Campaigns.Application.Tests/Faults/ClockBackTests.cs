using Campaigns.Application.Actors;
using Campaigns.Application.Demo;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Faults;

/// <summary>The machine's clock was wrong and is set back: what was posted stands, nothing is posted twice, and work goes on.</summary>
public sealed class ClockBackTests
{
    [Theory, Engines]
    public async Task ClockSetBack_AfterPosting_PostsNothingTwiceAndGoesOn(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        carrier.Clock.MoveTo(2027, 1, 3);
        await CatchUpAsync(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        (await ReleasedAsync(carrier)).ShouldBe(4_000);

        carrier.Clock.MoveTo(2026, 12, 20);
        await CatchUpAsync(carrier);

        (await ReleasedAsync(carrier)).ShouldBe(4_000, "both months stay posted, once");
        (await Carrier.RefusedAsync(carrier.Get<RunPeriodUseCase>().ExecuteAsync(
            Actor.System, new RunPeriodCommand(Period.Of(2027, 1)), null, default))).Code.ShouldBe("period-in-future");
        await carrier.AuditAsync();

        await counter.SignAsync(await counter.HandOverAsync(await counter.PayAsync(reserved)));
        await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Silver));
        await carrier.AuditAsync();

        carrier.Clock.MoveTo(2027, 1, 4);
        await CatchUpAsync(carrier);
        (await ReleasedAsync(carrier)).ShouldBe(4_000 + 2_000 + 1_000, "who was paid in December is due in January");
        carrier.Clock.MoveTo(2027, 2, 1);
        await CatchUpAsync(carrier);
        (await ReleasedAsync(carrier)).ShouldBe(7_000 + 5_000);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task ClockSetBack_WhileAReservationIsHeld_LetsItBePaidOnce(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        carrier.Clock.MoveTo(2026, 11, 20);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        carrier.Clock.MoveTo(2026, 11, 10);
        await CatchUpAsync(carrier);
        await counter.PayAsync(reserved);
        (await Carrier.RefusedAsync(counter.TryPayAsync(reserved))).Code.ShouldBe("invalid-state");
        (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(-20_000);
        await carrier.AuditAsync();
    }

    private static async Task CatchUpAsync(Carrier carrier) => (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();

    private static async Task<long> ReleasedAsync(Carrier carrier) => -await carrier.BalanceAsync("prepaid-available");
}
