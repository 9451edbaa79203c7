using Campaigns.Application.Imports.Lists;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Bulk;

/// <summary>
/// Adds many rows at once by the fastest way the engine has. The caller knows that none of them is there yet; a row that is makes the
/// whole transaction fail.
/// </summary>
public interface IBulkStore
{
    /// <summary>Waits until no other import is writing; held to the end of the transaction.</summary>
    Task LockAsync(IStoreSession session, CancellationToken cancellationToken);

    Task AddBranchesAsync(IStoreSession session, IReadOnlyList<NewBranch> rows, CancellationToken cancellationToken);

    Task AddManagersAsync(IStoreSession session, IReadOnlyList<NewManager> rows, CancellationToken cancellationToken);

    Task AddMembersAsync(
        IStoreSession session,
        IReadOnlyList<NewMember> members,
        IReadOnlyList<NewHolding> holdings,
        IReadOnlyList<NewAssignment> assignments,
        CancellationToken cancellationToken);

    Task AddContractsAsync(IStoreSession session, IReadOnlyList<NewContract> rows, CancellationToken cancellationToken);

    Task AddUsageAsync(IStoreSession session, IReadOnlyList<NewUsage> rows, CancellationToken cancellationToken);

    Task AddListEntriesAsync(IStoreSession session, IReadOnlyList<ListEntry> rows, CancellationToken cancellationToken);

    Task AddBonusUsageAsync(IStoreSession session, IReadOnlyList<NewBonusUsage> rows, CancellationToken cancellationToken);

    Task AddStockAsync(
        IStoreSession session,
        IReadOnlyList<NewGiftItem> items,
        IReadOnlyList<NewGiftBatch> batches,
        IEnumerable<NewSerial> serials,
        CancellationToken cancellationToken);
}
