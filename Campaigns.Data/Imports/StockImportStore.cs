using Campaigns.Application.Imports.Serials;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;

namespace Campaigns.Data.Imports;

/// <inheritdoc cref="IStockImportStore"/>
public sealed class StockImportStore : IStockImportStore
{
    private const string Items = """
        SELECT id AS Id, code AS Code
        FROM gift_item
        WHERE code IN ({list})
        """;

    private const string Batches = """
        SELECT id AS Id, code AS Code, item_id AS ItemId, face_fen AS FaceFen, cost_fen AS CostFen, received_on AS ReceivedOn
        FROM gift_batch
        WHERE code IN ({list})
        """;

    private const string Serials = """
        SELECT item_id AS ItemId, serial_no AS SerialNo, batch_id AS BatchId
        FROM gift_serial
        WHERE serial_no IN ({list})
        """;

    public Task<IReadOnlyList<StoredItem>> FindItemsAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<StoredItem, string>(Items, codes, null, cancellationToken);

    public Task<IReadOnlyList<StoredBatch>> FindBatchesAsync(IStoreSession session, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<StoredBatch, string>(Batches, codes, null, cancellationToken);

    public Task<IReadOnlyList<StoredSerial>> FindSerialsAsync(IStoreSession session, IReadOnlyCollection<string> serialNos, CancellationToken cancellationToken) =>
        session.Db().QueryInAsync<StoredSerial, string>(Serials, serialNos, null, cancellationToken);
}
