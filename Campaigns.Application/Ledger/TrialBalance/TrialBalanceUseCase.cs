using Campaigns.Application.Actors;
using Campaigns.Application.Directory;
using Campaigns.Application.Paging;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Ledger.TrialBalance;

/// <summary>
/// What was debited and credited to each account in each book, over the same selection as the list of transfers: without a month, from the
/// beginning. Debits equal credits in every book unless an account is asked for (domain §4.5).
/// </summary>
public sealed class TrialBalanceUseCase(IDatabase database, IBranchStore branches, ILedgerStore ledger)
{
    public async Task<Result<Page<AccountBalance>>> ExecuteAsync(Actor actor, LedgerQuery query, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ReadLedger))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => SumAsync(session, actor, query, cancellationToken), cancellationToken);
    }

    private async Task<Result<Page<AccountBalance>>> SumAsync(
        IStoreSession session, Actor actor, LedgerQuery query, CancellationToken cancellationToken)
    {
        var scope = await branches.FindInScopeAsync(session, actor, query.Branch, cancellationToken);
        return scope.IsSuccess
            ? Page.Whole(await ledger.BalancesAsync(session, query.In(scope.Value), cancellationToken))
            : scope.Refusal;
    }
}
