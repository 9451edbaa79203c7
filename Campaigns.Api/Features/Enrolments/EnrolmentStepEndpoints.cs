using System.Globalization;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Exchange;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Enrolment.Sign;
using Campaigns.Application.Results;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>The steps at the counter: pay, hand over, exchange, sign.</summary>
internal static class EnrolmentStepEndpoints
{
    public static void MapEnrolmentSteps(this RouteGroupBuilder v1)
    {
        v1.MapPost("/enrolments/{number}/payment", Pay).WithName("payEnrolment").WithSummary("缴费 · Take the exact amount, with its receipt")
            .WithExample(EnrolmentExamples.Payment, EnrolmentExamples.Paid);
        v1.MapPost("/enrolments/{number}/gifts", HandOver).WithName("handOverGifts").WithSummary("发放礼品 · Hand gifts over by serial, or owe them")
            .WithExample(EnrolmentExamples.Gifts, EnrolmentExamples.Issued);
        v1.MapPost("/enrolments/{number}/gifts/exchange", Exchange).WithName("exchangeGift")
            .WithSummary("换券换卡 · Exchange a wrong serial").WithExample(EnrolmentExamples.Exchange, EnrolmentExamples.Issued);
        v1.MapPost("/enrolments/{number}/signature", Sign).WithName("signEnrolment").WithSummary("签收 · The customer signs")
            .WithExample(EnrolmentExamples.Signature, EnrolmentExamples.Active);
    }

    private static async Task<OkAnswer<EnrolmentView>> Pay(
        string number, PaymentBody body, IdempotencyKey key, Actor actor, PayEnrolmentUseCase pay, CancellationToken cancellationToken)
    {
        var command = new PayEnrolmentCommand(number, body.AmountFen, body.ReceiptNo, body.Line, body.Method);
        var result = await pay.ExecuteAsync(actor, command, key.Value, cancellationToken);

        // Money taken is never refused, but the clerk must know that it paid for nothing yet: kept, and told as a problem.
        return result is { IsSuccess: true, Value.Unmatched: { } unmatched }
            ? new OkAnswer<EnrolmentView> { Refusal = Kept(unmatched), Replayed = result.Replayed }
            : Answer.Ok(result, outcome => outcome.Enrolment!);
    }

    private static async Task<OkAnswer<EnrolmentView>> HandOver(
        string number, GiftsBody body, IdempotencyKey key, Actor actor, HandOverGiftsUseCase handOver, CancellationToken cancellationToken) =>
        Answer.Ok(await handOver.ExecuteAsync(actor, new HandOverGiftsCommand(number, body.Items ?? [], body.Owed ?? []), key.Value, cancellationToken));

    private static async Task<OkAnswer<EnrolmentView>> Exchange(
        string number, ExchangeBody body, IdempotencyKey key, Actor actor, ExchangeGiftUseCase exchange, CancellationToken cancellationToken) =>
        Answer.Ok(await exchange.ExecuteAsync(actor, new ExchangeGiftCommand(number, body.From, body.To, body.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<EnrolmentView>> Sign(
        string number, SignatureBody body, IdempotencyKey key, Actor actor, SignEnrolmentUseCase sign, CancellationToken cancellationToken) =>
        Answer.Ok(await sign.ExecuteAsync(actor, new SignEnrolmentCommand(number, body.Kind, body.Image, body.PaperNo), key.Value, cancellationToken));

    private static Refusal Kept(UnmatchedReceipt receipt) =>
        Refusal.Conflict(
            receipt.Why.Code == "not-eligible" ? "payment-unmatched" : "reservation-lapsed",
            ("receipt", receipt.Id),
            ("receiptNo", receipt.ReceiptNo),
            ("amount", receipt.AmountFen.ToString(CultureInfo.InvariantCulture)),
            ("why", receipt.Why.Code)) with
        {
            Reasons = receipt.Why.Reasons,
        };
}
