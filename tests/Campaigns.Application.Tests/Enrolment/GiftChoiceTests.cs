using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Enrolment.Expire;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Gifts;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>One gift of several, and extras for members who meet a condition, from the reservation to the hand-over.</summary>
public sealed class GiftChoiceTests
{
    private static readonly GiftPackageItem[] Either = [Voucher() with { Choice = "present" }, Card() with { Choice = "present" }];

    [Theory, Engines]
    public async Task Reserve_ItemChosen_IsPromisedSuggestedAndHandedOver(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign(offers: Offer(gifts: Either)));
        var counter = new Counter(carrier);

        var byDefault = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");
        var chosen = await Carrier.OkAsync(counter.TryReserveAsync(Reservation(await carrier.Seed.MemberAsync(), choices: "recharge-card")));

        Promised(byDefault).ShouldBe(["alliance-voucher 5000"]);
        Promised(chosen).ShouldBe(["recharge-card 10000"]);
        var paid = await counter.PayAsync(chosen);
        (await Carrier.RefusedAsync(counter.TryHandOverAsync(paid, [new HandedItem("alliance-voucher", byDefault.Gifts[0].SuggestedSerials)])))
            .Code.ShouldBe("gift-not-promised");
        var issued = await counter.HandOverAsync(paid);
        issued.Gifts.Single().Serials.Count.ShouldBe(1);

        var spare = await carrier.Db.ScalarAsync<string>(
            "SELECT MIN(serial_no) FROM gift_serial WHERE state = 'in-stock' AND face_fen = 10000 AND keeper_id = :hall", new { hall = Places.Hall111.Id });
        var exchanged = await Carrier.OkAsync(carrier.Get<ExchangeGiftUseCase>().ExecuteAsync(
            People.Supervisor, new ExchangeGiftCommand(issued.Number, issued.Gifts[0].Serials[0], spare!, "拿错卡"), carrier.NewKey(), default));
        exchanged.Gifts.Single().Serials.ShouldBe([spare!]);
        (await counter.SignAsync(exchanged)).State.ShouldBe(EnrolmentState.Active);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Reserve_WrongChoice_IsRefusedAndHoldsNothing(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync(Campaign(offers: Offer(gifts: Either)));
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();

        var unknown = await Carrier.RefusedAsync(counter.TryReserveAsync(Reservation(member, choices: "umbrella")));
        var twice = await Carrier.RefusedAsync(counter.TryReserveAsync(Reservation(member, choices: ["alliance-voucher", "recharge-card"])));

        (unknown.Code, unknown.Data["item"]).ShouldBe((GiftGrant.ChoiceUnknown, "umbrella"));
        (twice.Code, twice.Data["item"], twice.Data["itemCode"]).ShouldBe((GiftGrant.ChoiceTwice, "充值卡", "recharge-card"));
        (await carrier.Db.ScalarAsync<long>("SELECT SUM(held) FROM quota")).ShouldBe(0);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM enrolment")).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Reserve_ExtraForAChannel_AddsToTheGiftOfTheSameItem(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var extra = Card(5_000) with { When = [new ChannelCondition([Channel.Online])] };
        await carrier.OpenCampaignAsync(Campaign(offers: Offer(gifts: [Card(), extra])));
        var counter = new Counter(carrier);

        var hall = await counter.ReserveAsync(await carrier.Seed.MemberAsync(), "sketch");
        var online = await Carrier.OkAsync(
            counter.TryReserveAsync(Reservation(await carrier.Seed.MemberAsync()) with { Channel = Channel.Online }));

        Promised(hall).ShouldBe(["recharge-card 10000"]);
        Promised(online).ShouldBe(["recharge-card 15000"]);
        (await counter.HandOverAsync(await counter.PayAsync(online))).Gifts.Single().Serials.Count.ShouldBe(2);
        await carrier.AuditAsync();
    }

    /// <summary>The member's facts at the reservation decide: an extra once promised stays, though they no longer meet its condition.</summary>
    [Theory, Engines]
    public async Task Pay_AfterExpiry_KeepsTheFirstChoiceAndExtras(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        var extra = Voucher(10_000) with { When = [new NoArrearsCondition()] };
        await carrier.OpenCampaignAsync(Campaign(offers: Offer(gifts: [.. Either, extra])));
        var counter = new Counter(carrier);
        var member = await carrier.Seed.MemberAsync();
        var reserved = await Carrier.OkAsync(counter.TryReserveAsync(Reservation(member, choices: "recharge-card")));
        Promised(reserved).ShouldBe(["alliance-voucher 10000", "recharge-card 10000"], ignoreOrder: true);
        carrier.Clock.Advance(TimeSpan.FromHours(1));
        await Carrier.OkAsync(carrier.Get<ExpireReservationsUseCase>().ExecuteAsync(Actors.Actor.System, default));
        await carrier.Db.ExecuteAsync("UPDATE member SET in_arrears = 1");

        var paid = await counter.PayAsync(reserved);

        Promised(paid).ShouldBe(Promised(reserved));
        paid.Gifts.ShouldAllBe(g => g.SuggestedSerials.Count > 0);
        (await counter.SignAsync(await counter.HandOverAsync(paid))).State.ShouldBe(EnrolmentState.Active);
        await carrier.AuditAsync();
    }

    private static IEnumerable<string> Promised(EnrolmentView view) => view.Gifts.Select(g => $"{g.Item} {g.FaceFen}");
}
