using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Cancel;
using Campaigns.Application.Posting.RunPeriod;
using Campaigns.Rules.Cancellation;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;
using Campaigns.TestKit.Carriers;
using Campaigns.TestKit.Engines;
using Campaigns.TestKit.World;
using static Campaigns.Application.Tests.Enrolment.Sketches;

namespace Campaigns.Application.Tests.Enrolment;

/// <summary>The terms of a campaign at the counter: on the day itself, while cooling off, and what kept gifts cost.</summary>
public sealed class CancellationTermsTests
{
    private static readonly CancellationTerms OnlySameDay = new() { Allowed = false, SameDayUndo = true };

    [Theory, Engines]
    public async Task Cancel_SameDayWithAReleasePosted_RefundsTheRestAndThePostedStands(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, OnlySameDay, ReleaseStart.ThisMonth);
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(), "sketch");
        await Carrier.OkAsync(carrier.Get<RunPeriodUseCase>().ExecuteAsync(Actor.System, new RunPeriodCommand(Period.Of(2026, 11)), null, default));
        string[] cards = [.. active.Gifts[0].Serials];

        var keeping = await QuoteAsync(carrier, active);
        var quote = await QuoteAsync(carrier, active, cards);
        var refused = await Carrier.RefusedAsync(TryCancelAsync(carrier, active));
        var cancelled = await Carrier.OkAsync(TryCancelAsync(carrier, active, cards));

        (keeping.Possible, keeping.Why.Code, refused.Code).ShouldBe((false, CancellationQuote.GiftsNotReturned, CancellationQuote.GiftsNotReturned));
        (quote.Possible, quote.Why.Code, quote.PostedFen, quote.RefundFen).ShouldBe((true, CancellationGrounds.SameDay, 2_000, 8_000));
        (cancelled.RefundFen, cancelled.ChargedFen).ShouldBe((8_000, 0));
        (await carrier.BalanceAsync("prepaid-frozen")).ShouldBe(0);
        (await carrier.BalanceAsync("till-cash")).ShouldBe(2_000);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Cancel_TheDayAfter_IsRefusedWhereOnlyTheSameDayIsGranted(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, OnlySameDay);
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(), "sketch");
        carrier.Clock.MoveTo(2026, 11, 2);

        (await Carrier.RefusedAsync(TryCancelAsync(carrier, active, [.. active.Gifts[0].Serials]))).Code.ShouldBe(CancellationQuote.NotAllowed);
    }

    [Theory, Engines]
    public async Task Cancel_WhileCoolingOff_KeptGiftsCostNothing(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, new CancellationTerms { Allowed = false, CoolingOffDays = 7 });
        var counter = new Counter(carrier);
        var (inTime, late) = (await counter.EnrolAsync(await carrier.Seed.MemberAsync(), "sketch"), await counter.EnrolAsync(await carrier.Seed.MemberAsync(), "sketch"));
        carrier.Clock.MoveTo(2026, 11, 8);

        var quote = await QuoteAsync(carrier, inTime);
        var cancelled = await Carrier.OkAsync(TryCancelAsync(carrier, inTime));
        carrier.Clock.MoveTo(2026, 11, 9);

        (quote.Why.Code, quote.Why.Data["until"]).ShouldBe((CancellationGrounds.CoolingOff, "2026-11-08"));
        (cancelled.RefundFen, cancelled.ChargedFen).ShouldBe((10_000, 0));
        (await Carrier.RefusedAsync(TryCancelAsync(carrier, late))).Code.ShouldBe(CancellationQuote.NotAllowed);
        await carrier.AuditAsync();
    }

    [Theory, Engines]
    public async Task Cancel_KeptGiftsAtCost_ChargesWhatTheBatchCost(TestEngine engine)
    {
        await using var carrier = await OpenAsync(engine, new CancellationTerms { KeptGifts = KeptGiftCharge.Cost });
        await carrier.Db.ExecuteAsync("UPDATE gift_batch SET cost_fen = 9400 WHERE face_fen = 10000");
        var active = await new Counter(carrier).EnrolAsync(await carrier.Seed.MemberAsync(), "sketch");

        var quote = await QuoteAsync(carrier, active);
        var cancelled = await Carrier.OkAsync(TryCancelAsync(carrier, active));

        (quote.Why.Code, quote.Why.Data["charge"], quote.Gifts.Single().ChargeFen).ShouldBe((CancellationGrounds.ByTerms, "cost", 9_400));
        (cancelled.RefundFen, cancelled.ChargedFen).ShouldBe((600, 9_400));
        (await carrier.BalanceAsync("contra-revenue")).ShouldBe(0);
        await carrier.AuditAsync();
    }

    private static async Task<Carrier> OpenAsync(TestEngine engine, CancellationTerms terms, ReleaseStart start = ReleaseStart.NextMonth)
    {
        var carrier = await Carrier.OpenAsync(engine);
        var offer = Offer(gifts: Card());
        await carrier.OpenCampaignAsync(Campaign(offers: offer with { Release = offer.Release with { Start = start } }) with { Cancellation = terms });
        return carrier;
    }

    private static Task<CancellationQuoteView> QuoteAsync(Carrier carrier, EnrolmentView enrolment, params string[] returned) =>
        Carrier.OkAsync(carrier.Get<QuoteCancellationUseCase>().ExecuteAsync(People.Supervisor, enrolment.Number, returned, default));

    private static Task<Results.Result<CancelledEnrolment>> TryCancelAsync(Carrier carrier, EnrolmentView enrolment, params string[] returned) =>
        carrier.Get<CancelEnrolmentUseCase>().ExecuteAsync(
            People.Supervisor, new CancelEnrolmentCommand(enrolment.Number, "客户要求取消", returned), carrier.NewKey(), default);
}
