using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Serials;

public sealed record StoredItem(long Id, string Code);

public sealed record StoredBatch(long Id, string Code, long ItemId, long FaceFen, long CostFen, DateOnly ReceivedOn);

public sealed record StoredSerial(long ItemId, string SerialNo, long BatchId);

/// <summary>Stock as imports look it up.</summary>
public interface IStockImportStore
{
    Task<IReadOnlyList<StoredItem>> FindItemsAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredBatch>> FindBatchesAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Serials of these numbers, of any item.</summary>
    Task<IReadOnlyList<StoredSerial>> FindSerialsAsync(IStoreSession session, IReadOnlyCollection<string> serialNos, CancellationToken cancellationToken);
}
