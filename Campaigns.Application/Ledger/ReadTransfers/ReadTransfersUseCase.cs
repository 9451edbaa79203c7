using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Ledger.ReadTransfers;

/// <summary>The ledger entries of the books in a subtree, in the order they were written. A late entry is found in the month it is booked in.</summary>
public sealed class ReadTransfersUseCase(IDatabase database, IBranchStore branches, ILedgerStore ledger)
{
    public async Task<Result<Page<TransferItem>>> ExecuteAsync(
        Actor actor, LedgerQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadLedger))
            return Refusal.Forbidden();
        if (!page.TryAfterId(out var afterId))
            return PageRequest.InvalidCursor();
        return await database.ReadAsync(session => ListAsync(session, actor, query, page, afterId, cancellationToken), cancellationToken);
    }

    private async Task<Result<Page<TransferItem>>> ListAsync(
        IStoreSession session, Actor actor, LedgerQuery query, PageRequest page, long afterId, CancellationToken cancellationToken)
    {
        var scope = await branches.FindInScopeAsync(session, actor, query.Branch, cancellationToken);
        if (!scope.IsSuccess)
            return scope.Refusal;
        var rows = await ledger.ListAsync(session, query.In(scope.Value), afterId, page.RowsToRead, cancellationToken);
        return Page.OfIds(rows, page, row => long.Parse(row.Id, System.Globalization.CultureInfo.InvariantCulture));
    }
}
