using Campaigns.Application.Imports.Branches;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.Serials;

/// <summary>
/// Takes serials into a branch's custody with their batch (face and cost). One that is known already stays where it is meanwhile: an
/// import never moves stock. Gift items are added when the file describes them.
/// </summary>
public sealed class SerialImportService(IStockImportStore store, IBranchImportStore branches, IBulkStore bulk) : IRowImporter<SerialImportRow>
{
    public int IdsPerRow => 3;

    public SerialImportRow Parse(FieldReader fields)
    {
        var item = fields.Code("item");
        var batch = new GiftBatchRow(
            fields.Code("batch"), item, fields.Number("face_fen", least: 1), fields.Number("cost_fen"), fields.Date("received_on"));
        var isVoid = fields.Find("state") is not null && fields.Choice("state", "in-stock", "void") == "void";
        return new SerialImportRow(
            new SerialRow(fields.Code("serial"), batch, fields.Code("keeper"), fields.Flag("stamped"), isVoid),
            fields.Find("item_name") is null ? null : new GiftItemRow(
                item,
                fields.Text("item_name", 60),
                fields.Choice("item_kind", "voucher", "recharge-card", "goods"),
                fields.Choice("item_source", "printed", "bought"),
                fields.Flag("item_needs_stamp")));
    }

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<SerialImportRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        var rows = entries.Select(e => e.Row.Serial).ToList();
        var state = new StockState(
            await store.FindItemsAsync(session, Distinct(rows, r => r.Batch.Item), cancellationToken),
            await store.FindBatchesAsync(session, Distinct(rows, r => r.Batch.Code), cancellationToken),
            await store.FindSerialsAsync(session, Distinct(rows, r => r.SerialNo), cancellationToken),
            (await branches.FindAsync(session, Distinct(rows, r => r.Keeper), cancellationToken)).ToDictionary(b => b.Code, StringComparer.Ordinal));
        foreach (var entry in entries)
            state.Take(entry, ids);
        await bulk.AddStockAsync(session, state.NewItems, state.NewBatches, state.NewSerials, cancellationToken);
    }

    private static HashSet<string> Distinct(IEnumerable<SerialRow> rows, Func<SerialRow, string> value) =>
        rows.Select(value).ToHashSet(StringComparer.Ordinal);
}
