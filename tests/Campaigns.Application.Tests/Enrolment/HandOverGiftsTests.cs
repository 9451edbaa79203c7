using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;

namespace Campaigns.Application.Tests.Enrolment;

public sealed class HandOverGiftsTests
{
    private const string Voucher = "alliance-voucher";
    private const string Card = "recharge-card";

    /// <summary>The 51st voucher and the 61st card of a hall: nobody is offered these.</summary>
    private static string VoucherOf(Place hall) => $"7{hall.Code}0051";

    private static string CardOf(Place hall) => $"1{hall.Code}0061";

    [Theory]
    [Engines(Card, "no-such-card", "serial-unknown")]
    [Engines(Card, "of-another-hall", "serial-elsewhere")]
    [Engines(Voucher, "a-card", "serial-unknown")]
    [Engines(Card, "issued", "serial-issued")]
    [Engines(Card, "suggested", "serial-reserved")]
    [Engines(Card, "void", "serial-void")]
    [Engines(Voucher, "unstamped", "serial-not-stamped")]
    [Engines(Card, "a-card", "faces-not-permitted")]
    public async Task HandOver_WrongSerial_IsRefusedAndNothingIsHandedOver(TestEngine engine, string item, string serial, string code)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var paid = await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Silver)));
        serial = serial switch
        {
            "issued" => (await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Silver))).Gifts[1].Serials[0],
            "suggested" => (await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Silver))).Gifts[1].SuggestedSerials[0],
            "void" => await MarkAsync(carrier, CardOf(Places.Hall111), "state = 'void'"),
            "unstamped" => await MarkAsync(carrier, VoucherOf(Places.Hall111), "stamped = 0"),
            "of-another-hall" => CardOf(Places.Hall112),
            "a-card" => CardOf(Places.Hall111),
            _ => serial,
        };
        var items = paid.Gifts.Select(g => new HandedItem(g.Item, g.Item == item ? [serial] : g.SuggestedSerials)).ToArray();
        var before = await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_handover");

        var refusal = await Carrier.RefusedAsync(counter.TryHandOverAsync(paid, items));

        refusal.Code.ShouldBe(code);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_handover")).ShouldBe(before);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer WHERE event_code LIKE '%issued'")).ShouldBe(before);
    }

    [Theory, Engines]
    public async Task HandOver_ItemForgotten_IsRefused(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var paid = await counter.PayAsync(await counter.ReserveAsync(await carrier.Seed.MemberAsync()));

        (await Carrier.RefusedAsync(counter.TryHandOverAsync(paid, [new HandedItem(Card, paid.Gifts[1].SuggestedSerials)]))).Code.ShouldBe("gift-missing");
        (await Carrier.RefusedAsync(counter.TryHandOverAsync(paid, [new HandedItem("umbrella", ["1"])]))).Code.ShouldBe("gift-not-promised");
        (await Carrier.RefusedAsync(counter.TryHandOverAsync(paid, new List<HandedItem>()))).Kind.ShouldBe(RefusalKind.Invalid);
    }

    [Theory, Engines]
    public async Task HandOver_OwedFirst_ComesLaterAndLeavesTheStateAlone(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var reserved = await counter.ReserveAsync(await carrier.Seed.MemberAsync(Tier.Silver));
        var issued = await counter.HandOverAsync(await counter.PayAsync(reserved), Voucher);
        issued.State.ShouldBe(EnrolmentState.Issued);
        issued.Gifts[0].State.ShouldBe(GiftState.Owed);
        var active = await counter.SignAsync(issued);

        var later = await Carrier.OkAsync(counter.TryHandOverAsync(active, [new HandedItem(Voucher, [VoucherOf(Places.Hall111)])]));

        later.State.ShouldBe(EnrolmentState.Active);
        later.Gifts[0].State.ShouldBe(GiftState.Issued);
        (await Carrier.RefusedAsync(counter.TryHandOverAsync(active, [new HandedItem(Voucher, [VoucherOf(Places.Hall111)])])))
            .Code.ShouldBe("gift-handed-over");
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Exchange_WrongCard_BringsItBackAndTracesBoth(TestEngine engine)
    {
        await using var carrier = await Carrier.OpenAsync(engine);
        await carrier.OpenCampaignAsync();
        var counter = new Counter(carrier);
        var active = await counter.EnrolAsync(await carrier.Seed.MemberAsync(Tier.Diamond));
        var from = active.Gifts[1].Serials.First(s => s[0] == '1');
        var exchange = carrier.Get<ExchangeGiftUseCase>();
        var command = new ExchangeGiftCommand(active.Number, from, CardOf(Places.Hall111), "拿错卡");

        (await Carrier.RefusedAsync(exchange.ExecuteAsync(People.Clerk, command, carrier.NewKey(), default))).Kind.ShouldBe(RefusalKind.Forbidden);
        (await Carrier.RefusedAsync(exchange.ExecuteAsync(People.SupervisorElsewhere, command, carrier.NewKey(), default))).Code.ShouldBe("enrolment-unknown");
        var fifty = command with { To = $"5{Places.Hall111.Code}0061" };
        (await Carrier.RefusedAsync(exchange.ExecuteAsync(People.Supervisor, fifty, carrier.NewKey(), default))).Code.ShouldBe("exchange-face-differs");
        var after = await Carrier.OkAsync(exchange.ExecuteAsync(People.Supervisor, command, carrier.NewKey(), default));

        after.Gifts[1].Serials.ShouldContain(CardOf(Places.Hall111));
        after.Gifts[1].Serials.ShouldNotContain(from);
        (await carrier.Db.ScalarAsync<string>("SELECT state FROM gift_serial WHERE serial_no = :from", new { from })).ShouldBe("in-stock");
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM gift_handover WHERE state = 'exchanged' AND reason = '拿错卡'")).ShouldBe(1);
        (await carrier.Db.ScalarAsync<long>("SELECT COUNT(*) FROM transfer WHERE reverses_id IS NOT NULL")).ShouldBe(1);
        (await carrier.Db.ScalarAsync<long>(
            """
            SELECT SUM(CASE WHEN debit = 'contra-revenue' THEN amount_fen ELSE 0 END) - SUM(CASE WHEN credit = 'contra-revenue' THEN amount_fen ELSE 0 END)
            FROM transfer
            """)).ShouldBe(25_000);
        await carrier.AuditAsync();
    }

    private static async Task<string> MarkAsync(Carrier carrier, string serial, string change)
    {
        await carrier.Db.ExecuteAsync($"UPDATE gift_serial SET {change} WHERE serial_no = :serial", new { serial });
        return serial;
    }
}
