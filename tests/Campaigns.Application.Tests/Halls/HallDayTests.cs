using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Halls.Day;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Halls;

public sealed class HallDayTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 1);

    [Theory, Engines]
    public async Task Day_BusyHall_TellsWhatTheLedgerHasInItsTill(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine);
        var counter = new Counter(carrier);
        var elsewhere = new Counter(carrier, People.ClerkElsewhere);
        var cancelled = await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        await PayAsync(carrier, await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Silver)), PaymentMethod.Card);
        await elsewhere.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Gold, Places.County21));
        var day = await DayAsync(carrier, People.Clerk);

        day.Takings.Select(t => (t.Method, t.Count, t.AmountFen, t.PaidBackFen)).ShouldBe(
            [(PaymentMethod.Cash, 1, 20_000L, 0L), (PaymentMethod.Card, 1, 10_000L, 0L), (PaymentMethod.Mobile, 0, 0L, 0L)]);
        day.RemittanceDueFen.ShouldBe(30_000);
        day.Takings.Sum(t => t.AmountFen).ShouldBe(await DepositsAsync(carrier, Places.Hall111, FirstDay));

        carrier.Clock.MoveTo(2026, 11, 2);
        var serials = cancelled.Gifts.SelectMany(g => g.Serials).ToArray();
        var refund = await Carrier.OkAsync(carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(cancelled.Number, "客户要求", serials), carrier.NewKey(), default));
        var next = await DayAsync(carrier, People.Clerk);
        next.Takings.Single(t => t.Method == PaymentMethod.Cash).ShouldBe(new MethodTakings(PaymentMethod.Cash, 0, 0, refund.RefundFen));
        next.RemittanceDueFen.ShouldBe(-20_000);
        (await DayAsync(carrier, People.Clerk, FirstDay)).RemittanceDueFen.ShouldBe(30_000);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Day_UnmatchedReceiptPaidBack_IsTakenAndGoesBackByItsMethod(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, unitsPerRow: 1);
        var counter = new Counter(carrier);
        var late = await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        carrier.Clock.Advance(TimeSpan.FromHours(1));
        await carrier.Get<global::Campaigns.Application.Enrolment.Expire.ExpireReservationsUseCase>().ExecuteAsync(Actor.System, default);
        await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Gold));
        var kept = await PayAsync(carrier, late, PaymentMethod.Mobile);

        var mobile = (await DayAsync(carrier, People.Clerk)).Takings.Single(t => t.Method == PaymentMethod.Mobile);
        mobile.ShouldBe(new MethodTakings(PaymentMethod.Mobile, 1, 20_000, 0));

        await Carrier.OkAsync(carrier.Get<SettleReceiptUseCase>().ExecuteAsync(
            People.Supervisor, new SettleReceiptCommand(kept.Unmatched!.Id, null, "名额已用完"), carrier.NewKey(), default));
        var day = await DayAsync(carrier, People.Clerk);
        day.Takings.Single(t => t.Method == PaymentMethod.Mobile).PaidBackFen.ShouldBe(20_000);
        day.RemittanceDueFen.ShouldBe(20_000);
        (await carrier.BalanceAsync("till-mobile")).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Day_StepsLeftUndone_StandInTheirListsWithWhatComesNext(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine);
        var counter = new Counter(carrier);
        var owed = await counter.HandOverAsync(await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold))), "recharge-card");
        await counter.SignAsync(owed);
        var issued = await counter.HandOverAsync(await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Gold))));
        carrier.Clock.MoveTo(2026, 11, 2);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Silver));
        var day = await DayAsync(carrier, People.Clerk);

        day.Enrolments.Select(e => e.Number).ShouldBe([reserved.Number]);
        day.Owed.Single().Owed.ShouldBe([new OwedGift("recharge-card", "充值卡", 15_000)]);
        (day.Owed.Single().Number, day.Owed.Single().NextStep).ShouldBe((owed.Number, null));
        day.Unsigned.Select(e => (e.Number, e.NextStep)).ShouldBe([(issued.Number, EnrolmentMove.Sign)]);
        day.Open.Select(e => (e.Number, e.NextStep)).ShouldBe([(reserved.Number, EnrolmentMove.Pay), (issued.Number, EnrolmentMove.Sign)]);
        (day.Open[0].DueFen, day.Open[0].ExpiresAt, day.Open[1].ExpiresAt).ShouldBe((10_000L, reserved.ExpiresAt, null));
        day.Counts.ShouldSatisfyAllConditions(
            c => c.ByState.ShouldBe([new StateCount(EnrolmentState.Reserved, 1)]),
            c => (c.Enrolments, c.Owed, c.Unsigned, c.Open).ShouldBe((1, 1, 1, 2)));
        day.Open.ShouldAllBe(e => e.Phone.Contains("****") && e.MemberName.Length > 0 && e.OfferName != e.Offer);

        // What lies in the hall less what the reservation waits for: a voucher of 50 and a card of 50.
        day.Stock.Select(s => (s.Item, s.FaceFen, s.OnHand, s.OnHand - s.Available)).ShouldBe(
            [("alliance-voucher", 5_000L, 78, 1), ("recharge-card", 5_000L, 79, 1), ("recharge-card", 10_000L, 159, 0)]);
        (await DayAsync(carrier, People.Supervisor)).Open.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Day_HallOutsideTheSubtreeOrNoHall_IsAbsent(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        foreach (var (actor, hall) in new[] { (People.Clerk, Places.Hall112.Code), (People.ClerkElsewhere, Places.Hall111.Code), (People.HqStaff, "650101"), (People.HqStaff, "nowhere") })
            (await Carrier.RefusedAsync(carrier.Get<ReadHallDayUseCase>().ExecuteAsync(actor, hall, null, default))).Code.ShouldBe("hall-unknown");
        (await Carrier.RefusedAsync(carrier.Get<ReadHallDayUseCase>().ExecuteAsync(People.Administrator, Places.Hall111.Code, null, default)))
            .Code.ShouldBe("forbidden");
    }

    private static async Task<Carrier> OpenAsync(TestEngine engine, long unitsPerRow = 100)
    {
        var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(unitsPerRow: unitsPerRow);
        return carrier;
    }

    private static Task<HallDay> DayAsync(Carrier carrier, Actor actor, DateOnly? on = null) =>
        Carrier.OkAsync(carrier.Get<ReadHallDayUseCase>().ExecuteAsync(actor, Places.Hall111.Code, on, default));

    private static Task<PaymentOutcome> PayAsync(Carrier carrier, global::Campaigns.Application.Enrolment.EnrolmentView reserved, PaymentMethod method) =>
        Carrier.OkAsync(carrier.Get<PayEnrolmentUseCase>().ExecuteAsync(
            People.Clerk, new PayEnrolmentCommand(reserved.Number, reserved.DepositFen, $"R-{method}", 1, method), carrier.NewKey(), default));

    private static Task<long> DepositsAsync(Carrier carrier, Place hall, DateOnly on) => carrier.Db.ScalarAsync<long>(
        """
        SELECT COALESCE(SUM(t.amount_fen), 0) FROM transfer t JOIN enrolment e ON e.id = t.enrolment_id
        WHERE t.event_code = 'deposit' AND t.book_id = e.hall_book_id AND e.hall_id = :hallId AND t.occurred_on = :onDay
        """,
        new { hallId = hall.Id, onDay = on });
}
