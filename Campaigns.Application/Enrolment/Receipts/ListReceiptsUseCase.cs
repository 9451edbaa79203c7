using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.Receipts;

/// <summary>An unmatched receipt as the supervisor's list shows it.</summary>
public sealed record ReceiptItem(
    string Id, string Hall, string ReceiptNo, int Line, long AmountFen, PaymentMethod Method, string Enrolment, string Why, DateTimeOffset TakenAt);

/// <summary>Money that waits to be refunded or reapplied, oldest first, in the caller's subtree.</summary>
public sealed class ListReceiptsUseCase(IDatabase database, IReceiptStore receipts)
{
    public async Task<Result<Page<ReceiptItem>>> ExecuteAsync(Actor actor, PageRequest page, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadEnrolments))
            return Refusal.Forbidden();
        if (!page.TryAfterId(out var after))
            return PageRequest.InvalidCursor();
        var rows = await database.ReadAsync(
            session => receipts.ListUnmatchedAsync(session, actor.BranchPath, after, page.RowsToRead, cancellationToken), cancellationToken);
        return Page.OfIds(rows, page, r => r.Id).Map(Item);
    }

    private static ReceiptItem Item(ReceiptRow row) => new(
        row.Id.ToString(CultureInfo.InvariantCulture),
        row.HallCode,
        row.ReceiptNo,
        row.Line,
        row.AmountFen,
        row.Method,
        row.EnrolmentNumber,
        row.UnmatchedCode ?? "",
        row.TakenAt);
}
