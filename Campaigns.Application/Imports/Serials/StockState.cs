using Campaigns.Application.Imports.Branches;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Rows;

namespace Campaigns.Application.Imports.Serials;

/// <summary>A serial's row with the master data of its item, which counts only when the item is not known yet.</summary>
public sealed record SerialImportRow(SerialRow Serial, GiftItemRow? NewItem);

/// <summary>Items, batches and serials while a chunk is worked through.</summary>
internal sealed class StockState(
    IEnumerable<StoredItem> items, IEnumerable<StoredBatch> batches, IEnumerable<StoredSerial> serials, Dictionary<string, StoredBranch> keepers)
{
    private readonly Dictionary<string, long> _items = items.ToDictionary(i => i.Code, i => i.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, StoredBatch> _batches = batches.ToDictionary(b => b.Code, StringComparer.Ordinal);
    private readonly Dictionary<(long, string), long> _serials = serials.ToDictionary(s => (s.ItemId, s.SerialNo), s => s.BatchId);

    public List<NewGiftItem> NewItems { get; } = [];

    public List<NewGiftBatch> NewBatches { get; } = [];

    public List<NewSerial> NewSerials { get; } = [];

    /// <summary>Gives the entry its result; nothing is added for a rejected one.</summary>
    public void Take(ImportEntry<SerialImportRow> entry, IdBlock ids)
    {
        var row = entry.Row.Serial;
        var wanted = row.Batch;
        var batch = _batches.GetValueOrDefault(wanted.Code);
        var isItemKnown = _items.TryGetValue(wanted.Item, out var itemId);
        if (keepers.GetValueOrDefault(row.Keeper) is not { } keeper)
            entry.Reject("import-branch-unknown", ("branch", row.Keeper));
        else if (!isItemKnown && entry.Row.NewItem is null)
            entry.Reject("import-item-unknown", ("item", wanted.Item));
        else if (batch is not null && !(isItemKnown && IsSame(batch, wanted, itemId)))
            entry.Reject("import-batch-differs", ("batch", wanted.Code));
        else if (batch is not null && _serials.TryGetValue((itemId, row.SerialNo), out var batchId) && batchId == batch.Id)
            entry.Accept(LineStatus.Unchanged);
        else if (isItemKnown && _serials.ContainsKey((itemId, row.SerialNo)))
            entry.Reject("import-serial-taken");
        else
            Add(entry, isItemKnown ? itemId : AddItem(entry.Row.NewItem!, ids), keeper.Id, ids);
    }

    private static bool IsSame(StoredBatch batch, GiftBatchRow row, long itemId) =>
        batch.ItemId == itemId && batch.FaceFen == row.FaceFen && batch.CostFen == row.CostFen && batch.ReceivedOn == row.ReceivedOn;

    private void Add(ImportEntry<SerialImportRow> entry, long itemId, long keeperId, IdBlock ids)
    {
        var row = entry.Row.Serial;
        var batch = _batches.GetValueOrDefault(row.Batch.Code) ?? AddBatch(row.Batch, itemId, ids);
        _serials.Add((itemId, row.SerialNo), batch.Id);
        NewSerials.Add(new NewSerial(ids.Next(), itemId, batch.Id, keeperId, row));
        entry.Accept(LineStatus.Created);
    }

    private long AddItem(GiftItemRow row, IdBlock ids)
    {
        var item = new NewGiftItem(ids.Next(), row);
        NewItems.Add(item);
        _items.Add(row.Code, item.Id);
        return item.Id;
    }

    private StoredBatch AddBatch(GiftBatchRow row, long itemId, IdBlock ids)
    {
        var batch = new StoredBatch
        {
            Id = ids.Next(),
            Code = row.Code,
            ItemId = itemId,
            FaceFen = row.FaceFen,
            CostFen = row.CostFen,
            ReceivedOn = row.ReceivedOn,
        };
        NewBatches.Add(new NewGiftBatch(batch.Id, itemId, row));
        _batches.Add(row.Code, batch);
        return batch;
    }
}
