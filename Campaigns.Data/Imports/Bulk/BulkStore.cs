using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Lists;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Imports.Bulk;

/// <inheritdoc cref="IBulkStore"/>
public sealed class BulkStore : IBulkStore
{
    private const string FindLock = "SELECT next_id FROM id_block WHERE name = 'import'";
    private const string AddLock = "INSERT INTO id_block (name, next_id) VALUES ('import', 0)";

    public async Task LockAsync(IStoreSession session, CancellationToken cancellationToken)
    {
        var db = session.Db();
        var find = db.Dialect.ForUpdate(FindLock);
        if (await db.ScalarAsync<long?>(find, null, cancellationToken) is not null)
            return;

        // The first import ever makes the row; of two at once the unique key lets one through and the other waits for it here.
        if (!await db.TryInsertAsync(AddLock, null, cancellationToken))
            await db.ScalarAsync<long?>(find, null, cancellationToken);
    }

    public async Task AddBranchesAsync(IStoreSession session, IReadOnlyList<NewBranch> rows, CancellationToken cancellationToken)
    {
        await session.Db().InsertAsync(PeopleTables.Branch, rows, cancellationToken);
        await session.Db().InsertAsync(PeopleTables.Book, rows.Where(b => b.BookFromMonth is not null).ToList(), cancellationToken);
    }

    public Task AddManagersAsync(IStoreSession session, IReadOnlyList<NewManager> rows, CancellationToken cancellationToken) =>
        session.Db().InsertAsync(PeopleTables.Manager, rows, cancellationToken);

    public async Task AddMembersAsync(
        IStoreSession session,
        IReadOnlyList<NewMember> members,
        IReadOnlyList<NewHolding> holdings,
        IReadOnlyList<NewAssignment> assignments,
        CancellationToken cancellationToken)
    {
        await session.Db().InsertAsync(PeopleTables.Member, members, cancellationToken);
        await session.Db().InsertAsync(PeopleTables.Phone, holdings, cancellationToken);
        await session.Db().InsertAsync(PeopleTables.Assignment, assignments, cancellationToken);
    }

    public Task AddContractsAsync(IStoreSession session, IReadOnlyList<NewContract> rows, CancellationToken cancellationToken) =>
        session.Db().InsertAsync(FactTables.Contract, rows, cancellationToken);

    public Task AddUsageAsync(IStoreSession session, IReadOnlyList<NewUsage> rows, CancellationToken cancellationToken) =>
        session.Db().InsertAsync(FactTables.Usage, rows, cancellationToken);

    public Task AddListEntriesAsync(IStoreSession session, IReadOnlyList<ListEntry> rows, CancellationToken cancellationToken) =>
        session.Db().InsertAsync(FactTables.ListEntry, rows, cancellationToken);

    public Task AddBonusUsageAsync(IStoreSession session, IReadOnlyList<NewBonusUsage> rows, CancellationToken cancellationToken) =>
        session.Db().InsertAsync(FactTables.BonusUsage, rows, cancellationToken);

    public async Task AddStockAsync(
        IStoreSession session,
        IReadOnlyList<NewGiftItem> items,
        IReadOnlyList<NewGiftBatch> batches,
        IEnumerable<NewSerial> serials,
        CancellationToken cancellationToken)
    {
        await session.Db().InsertAsync(FactTables.Item, items, cancellationToken);
        await session.Db().InsertAsync(FactTables.Batch, batches, cancellationToken);
        await session.Db().InsertAsync(FactTables.Serial, serials, cancellationToken);
    }
}
