using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Enrolment.History;
using Campaigns.Application.Gifts;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class EnrolmentHistoryTests
{
    [Theory, Engines]
    public async Task History_OfAWholeLife_TellsEachStepAndEachSerial(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var enrolled = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(Tier.Silver));
        var wrong = enrolled.Gifts[0].Serials[0];
        var right = $"7{Places.Hall111.Code}0051";
        carrier.Clock.Advance(TimeSpan.FromHours(1));
        await Carrier.OkAsync(carrier.Get<ExchangeGiftUseCase>().ExecuteAsync(
            People.Supervisor, new ExchangeGiftCommand(enrolled.Number, wrong, right, "拿错卡"), carrier.NewKey(), default));
        carrier.Clock.Advance(TimeSpan.FromHours(1));
        string[] returned = [enrolled.Gifts[1].Serials[0], right];
        await Carrier.OkAsync(carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(enrolled.Number, "客户要求取消", returned), carrier.NewKey(), default));

        var history = await ReadAsync(carrier, People.Supervisor, enrolled.Number);

        history.Items.Select(i => i.Action).ShouldBe(["reserve", "pay", "hand-over", "sign", "exchange", "cancel"]);
        history.Items.Select(i => i.After).ShouldBe(
            [EnrolmentState.Reserved, EnrolmentState.Paid, EnrolmentState.Issued, EnrolmentState.Active, EnrolmentState.Active, EnrolmentState.Cancelled]);
        history.Items.Select(i => i.By).Distinct().ShouldBe([People.Clerk.DisplayName, People.Supervisor.DisplayName]);
        history.Items.Where(i => i.Reason is not null).Select(i => i.Reason).ShouldBe(["拿错卡", "客户要求取消"]);
        var exchanged = history.Serials.Single(s => s.Serial == wrong);
        (exchanged.State, exchanged.Reason, exchanged.IssuedBy).ShouldBe((HandoverState.Exchanged, "拿错卡", People.Clerk.DisplayName));
        history.Serials.Single(s => s.Serial == right).State.ShouldBe(HandoverState.Returned);
        history.Serials.Count.ShouldBe(3);
    }

    [Theory, Engines]
    public async Task History_OfAReservationThatRanOut_EndsWithTheRun(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var reserved = await new Counter(carrier).ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        carrier.Clock.Advance(TimeSpan.FromDays(1));
        await Carrier.OkAsync(carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actor.System, default));

        var last = (await ReadAsync(carrier, People.Clerk, reserved.Number)).Items[^1];

        (last.Action, last.By, last.After).ShouldBe(("expire", null, EnrolmentState.Expired));
    }

    [Theory, Engines]
    public async Task History_OutsideTheSubtree_IsAbsent(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var reserved = await new Counter(carrier).ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold));

        var refusal = await Carrier.RefusedAsync(
            carrier.Get<ReadEnrolmentHistoryUseCase>().ExecuteAsync(People.SupervisorElsewhere, reserved.Number, default));

        refusal.Code.ShouldBe("enrolment-unknown");
    }

    private static Task<EnrolmentHistory> ReadAsync(Carrier carrier, Actor actor, string number) =>
        Carrier.OkAsync(carrier.Get<ReadEnrolmentHistoryUseCase>().ExecuteAsync(actor, number, default));
}
