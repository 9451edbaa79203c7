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
        var after = 0L;
        if (page.Cursor is { } cursor && !long.TryParse(cursor, CultureInfo.InvariantCulture, out after))
            return PagingRefusals.InvalidCursor();
        var rows = await database.ReadAsync(
            session => receipts.ListUnmatchedAsync(session, actor.BranchPath, after, page.Limit + 1, cancellationToken), cancellationToken);
        return Page<ReceiptItem>.Of(rows, page.Limit, Item, last => last.Id.ToString(CultureInfo.InvariantCulture));
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
