using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Read;
using Campaigns.Application.Actors;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class CancelEnrolmentTests
{
    [Theory, Engines]
    public async Task Cancel_AfterTwoReleases_LeavesThemAndSettlesTheRest(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync(Tier.Diamond);
        var active = await counter.EnrolAsync(member);
        carrier.Clock.MoveTo(2027, 1, 5);
        await Carrier.OkAsync(carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(2027, 1)), null, default));
        var cards = active.Gifts[1].Serials;

        var quote = await Carrier.OkAsync(carrier.Get<QuoteCancellationUseCase>().ExecuteAsync(People.Supervisor, active.Number, [.. cards], default));
        (quote.RefundableFen, quote.ChargedFen, quote.RefundFen).ShouldBe((16_000, 5_000, 11_000));

        var cancelled = await CancelAsync(carrier, active.Number, [.. cards]);

        (cancelled.Enrolment.State, cancelled.RefundFen, cancelled.ChargedFen).ShouldBe((EnrolmentState.Cancelled, 11_000, 5_000));
        var detail = await Carrier.OkAsync(carrier.Get<GetEnrolmentUseCase>().ExecuteAsync(People.Supervisor, active.Number, default));
        detail.Schedule.Count(i => i.State == InstalmentState.Posted).ShouldBe(2);
        detail.Schedule.Count(i => i.State == InstalmentState.Refunded).ShouldBe(8);
        (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(0);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(9_000);
        (await carrier.BalanceAsync("contra-revenue")).ShouldBe(0);
        (await carrier.BalanceAsync("retention-cost")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(used) FROM quota")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_serial WHERE state = 'issued'")).ShouldBe(1);

        // Free again: for this campaign and, by its contract, for every other.
        (await counter.EnrolAsync(member)).State.ShouldBe(EnrolmentState.Active);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Cancel_KeepingMoreThanIsLeft_TellsTheShortfall(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(Tier.Diamond));

        var refusal = await Carrier.RefusedAsync(TryCancelAsync(carrier, active.Number, []));

        refusal.Code.ShouldBe("kept-gifts-exceed-refund");
        refusal.Data["shortfall"].ShouldBe("10000");
        (await carrier.Db.ScalarAsync<string>("SELECT state FROM enrolment")).ShouldBe("active");
    }

    [Theory, Engines]
    public async Task Cancel_SerialTheCustomerDoesNotHold_IsRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync());

        (await Carrier.RefusedAsync(TryCancelAsync(carrier, active.Number, ["170000"]))).Code.ShouldBe("handover-unknown");
    }

    [Theory, Engines]
    public async Task Cancel_PaidButNothingHandedOver_RefundsAll(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var paid = await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync()));

        var cancelled = await CancelAsync(carrier, paid.Number, []);

        cancelled.RefundFen.ShouldBe(20_000);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_serial WHERE state <> 'in-stock'")).ShouldBe(0);
        await carrier.AuditAsync();
    }

    private static Task<CancelledEnrolment> CancelAsync(Carrier carrier, string number, IReadOnlyList<string> returned) =>
        Carrier.OkAsync(TryCancelAsync(carrier, number, returned));

    private static Task<Results.Result<CancelledEnrolment>> TryCancelAsync(Carrier carrier, string number, IReadOnlyList<string> returned) =>
        carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(number, "客户要求取消", returned), carrier.NewKey(), default);
}
