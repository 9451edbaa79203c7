using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Api.Problems;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Cancel;
using Microsoft.AspNetCore.Mvc;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>What a cancellation would mean, and the cancellation itself.</summary>
internal static class CancellationEndpoints
{
    public static void MapCancellation(this RouteGroupBuilder v1)
    {
        v1.MapGet("/enrolments/{number}/cancellation", Quote).WithName("quoteCancellation")
            .WithSummary("取消试算 · What cancelling would refund and charge").WithExample(answer: EnrolmentExamples.Quote);
        v1.MapPost("/enrolments/{number}/cancellation", Cancel).WithName("cancelEnrolment").WithSummary("取消 · Cancel, refund, take gifts back")
            .WithExample(EnrolmentExamples.Cancellation, EnrolmentExamples.Cancelled);
    }

    private static async Task<OkAnswer<CancellationQuoteAnswer>> Quote(
        string number, [FromQuery] string[]? returned, HttpRequest request, Actor actor, QuoteCancellationUseCase quote, CancellationToken cancellationToken)
    {
        var culture = Language.Of(request);
        var result = await quote.ExecuteAsync(actor, number, returned ?? [], cancellationToken);
        return Answer.Ok(result, view => CancellationQuoteAnswer.Of(view, culture));
    }

    private static async Task<OkAnswer<CancelledEnrolment>> Cancel(
        string number, CancellationBody body, IdempotencyKey key, Actor actor, CancelEnrolmentUseCase cancel, CancellationToken cancellationToken) =>
        Answer.Ok(await cancel.ExecuteAsync(actor, new CancelEnrolmentCommand(number, body.Reason, body.Returned ?? []), key.Value, cancellationToken));
}
