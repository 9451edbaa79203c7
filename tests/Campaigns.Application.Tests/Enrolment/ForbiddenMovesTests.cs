using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Enrolment.Withdraw;
using Campaigns.Application.Results;
using Campaigns.Application.Demo;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>Every step from every state: what the machine forbids is refused and leaves nothing behind.</summary>
public sealed class ForbiddenMovesTests
{
    [Theory]
    [Engines(EnrolmentState.Reserved)]
    [Engines(EnrolmentState.Paid)]
    [Engines(EnrolmentState.Issued)]
    [Engines(EnrolmentState.Active)]
    [Engines(EnrolmentState.Completed)]
    [Engines(EnrolmentState.Expired)]
    [Engines(EnrolmentState.Withdrawn)]
    [Engines(EnrolmentState.Cancelled)]
    public async Task Step_FromState_IsRefusedWhereTheMachineSaysNo(TestEngine engine, EnrolmentState state)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var enrolment = await BringToAsync(carrier, state);
        enrolment.State.ShouldBe(state);
        var transfers = await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer");

        foreach (var (move, step) in Steps(carrier, enrolment))
        {
            // Money is never refused while there is something to pay for: late, it is kept or revives the reservation (its own tests).
            if (EnrolmentMachine.Allows(state, move) || (move == EnrolmentMove.Pay && state is EnrolmentState.Expired or EnrolmentState.Withdrawn))
                continue;
            var refusal = await step();
            refusal.ShouldNotBeNull($"{move} from {state}");
            refusal.Code.ShouldBe("invalid-state", $"{move} from {state}");
            refusal.Data["state"].ShouldBe(Rules.EnumCode.Of(state));
        }

        (await carrier.Db.ScalarAsync<string>("SELECT state FROM enrolment")).ShouldBe(Rules.EnumCode.Of(state));
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer")).ShouldBe(transfers);
        await carrier.AuditAsync();
    }

    private static IEnumerable<(EnrolmentMove Move, Func<Task<Refusal?>> Step)> Steps(Carrier carrier, EnrolmentView enrolment)
    {
        var counter = new Counter(carrier);
        var gift = enrolment.Gifts[1];
        var serial = gift.Serials.Count > 0 ? gift.Serials[0] : "none";
        yield return (EnrolmentMove.Pay, async () => (await counter.TryPayAsync(enrolment)).Refusal);
        yield return (EnrolmentMove.HandOver, async () =>
            (await counter.TryHandOverAsync(enrolment, [new HandedItem(gift.Item, gift.SuggestedSerials.Count > 0 ? gift.SuggestedSerials : ["none"])])).Refusal);
        yield return (EnrolmentMove.Sign, async () => (await counter.TrySignAsync(enrolment)).Refusal);
        yield return (EnrolmentMove.Withdraw, async () => (await carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
            People.Clerk, new WithdrawEnrolmentCommand(enrolment.Number, null), carrier.NewKey(), default)).Refusal);
        yield return (EnrolmentMove.Exchange, async () => (await carrier.Get<ExchangeGiftUseCase>().ExecuteAsync(
            People.Supervisor, new ExchangeGiftCommand(enrolment.Number, serial, "other", "拿错卡"), carrier.NewKey(), default)).Refusal);
        yield return (EnrolmentMove.Cancel, async () => (await carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(enrolment.Number, "客户要求取消", []), carrier.NewKey(), default)).Refusal);
    }

    private static async Task<EnrolmentView> BringToAsync(Carrier carrier, EnrolmentState state)
    {
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Silver));
        switch (state)
        {
            case EnrolmentState.Reserved:
                return reserved;
            case EnrolmentState.Expired:
                carrier.Clock.Advance(TimeSpan.FromHours(1));
                await Carrier.OkAsync(carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actor.System, default));
                return reserved with { State = state };
            case EnrolmentState.Withdrawn:
                return await Carrier.OkAsync(carrier.Get<WithdrawEnrolmentUseCase>().ExecuteAsync(
                    People.Clerk, new WithdrawEnrolmentCommand(reserved.Number, null), carrier.NewKey(), default));
        }

        var paid = await counter.PayAsync(reserved);
        if (state == EnrolmentState.Paid)
            return paid;
        if (state == EnrolmentState.Cancelled)
        {
            return (await Carrier.OkAsync(carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
                People.Supervisor, new CancelEnrolmentCommand(paid.Number, "客户要求取消", []), carrier.NewKey(), default))).Enrolment;
        }

        var issued = await counter.HandOverAsync(paid);
        if (state == EnrolmentState.Issued)
            return issued;
        var active = await counter.SignAsync(issued);
        if (state == EnrolmentState.Active)
            return active;
        carrier.Clock.MoveTo(2027, 9, 1);
        (await carrier.Get<DueWorkService>().CatchUpAsync(default)).ShouldBeNull();
        return active with { State = state };
    }
}
