using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Serials;

public sealed record StoredItem
{
    public required long Id { get; init; }

    public required string Code { get; init; }
}

public sealed record StoredBatch
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required long ItemId { get; init; }

    public required long FaceFen { get; init; }

    public required long CostFen { get; init; }

    public required DateOnly ReceivedOn { get; init; }
}

public sealed record StoredSerial
{
    public required long ItemId { get; init; }

    public required string SerialNo { get; init; }

    public required long BatchId { get; init; }
}

/// <summary>Stock as imports look it up.</summary>
public interface IStockImportStore
{
    Task<IReadOnlyList<StoredItem>> FindItemsAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredBatch>> FindBatchesAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Serials of these numbers, of any item.</summary>
    Task<IReadOnlyList<StoredSerial>> FindSerialsAsync(IStoreSession session, IReadOnlyCollection<string> serialNos, CancellationToken cancellationToken);
}
