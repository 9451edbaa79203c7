using Campaigns.Api.Features.Enrolments;
using Campaigns.Api.Http;
using Campaigns.Api.OpenApi;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Paging;

namespace Campaigns.Api.Features.Receipts;

internal sealed record RefundBody(string Reason);

/// <param name="Enrolment">Number of the reservation the money pays for.</param>
internal sealed record ReapplyBody(string Enrolment, string Reason);

/// <summary>Money that was taken but could not be matched.</summary>
internal static class ReceiptEndpoints
{
    private static readonly DateTimeOffset TakenAt = new(2026, 11, 2, 10, 5, 0, TimeSpan.FromHours(8));

    public static void MapReceipts(this RouteGroupBuilder v1)
    {
        v1.MapGet("/receipts", List).WithName("listReceipts").WithSummary("待处理收款 · Unmatched receipts, oldest first").WithExample(
            answer: Page.Whole<ReceiptItem>(
                [new("3001", "65010101", "SJ20261102001", 1, 20_000, PaymentMethod.Cash, "6501-2611-000001-5", "quota-full", TakenAt)]));
        v1.MapPost("/receipts/{id}/refund", Refund).WithName("refundReceipt").WithSummary("退款 · Give the money back")
            .WithExample(new RefundBody("客户要求退款"), new SettledReceipt("3001", ReceiptState.Refunded, null));
        v1.MapPost("/receipts/{id}/reapply", Reapply).WithName("reapplyReceipt").WithSummary("转用 · Use the money for a reservation").WithExample(
            new ReapplyBody("6501-2611-000002-3", "重新受理"), new SettledReceipt("3001", ReceiptState.Reapplied, EnrolmentExamples.Paid));
    }

    private static async Task<OkAnswer<Page<ReceiptItem>>> List(
        PageQuery page, Actor actor, ListReceiptsUseCase list, CancellationToken cancellationToken) =>
        Answer.Ok(await list.ExecuteAsync(actor, page.Value, cancellationToken));

    private static async Task<OkAnswer<SettledReceipt>> Refund(
        string id, RefundBody body, IdempotencyKey key, Actor actor, SettleReceiptUseCase settle, CancellationToken cancellationToken) =>
        Answer.Ok(await settle.ExecuteAsync(actor, new SettleReceiptCommand(id, null, body.Reason), key.Value, cancellationToken));

    private static async Task<OkAnswer<SettledReceipt>> Reapply(
        string id, ReapplyBody body, IdempotencyKey key, Actor actor, SettleReceiptUseCase settle, CancellationToken cancellationToken) =>
        Answer.Ok(await settle.ExecuteAsync(actor, new SettleReceiptCommand(id, body.Enrolment, body.Reason), key.Value, cancellationToken));
}
