namespace Campaigns.TestKit.World;

/// <summary>Gift items and their serials in the halls.</summary>
public sealed partial class Seed
{
    /// <summary>A voucher the branch prints: it needs its stamps and costs nothing until it is owed to a merchant.</summary>
    public Task<long> VoucherAsync(string code = "voucher") => ItemAsync(code, "礼券", "voucher", "printed", needsStamp: true);

    /// <summary>A recharge card the branch buys.</summary>
    public Task<long> RechargeCardAsync(string code = "recharge-card") => ItemAsync(code, "充值卡", "recharge-card", "bought", needsStamp: false);

    /// <summary>
    /// A batch of serials of one face in a hall's stock, numbered on from <paramref name="firstSerial"/>; gives the serial numbers.
    /// </summary>
    public async Task<IReadOnlyList<string>> SerialsAsync(
        long item, Place hall, long faceFen, int count, string firstSerial, long? costFen = null, bool stamped = true)
    {
        var id = await _db.Database.LeaseAsync(count + 1, default);
        await _db.ExecuteAsync(
            """
            INSERT INTO gift_batch (id, code, item_id, face_fen, cost_fen, received_on)
            VALUES (:id, :code, :item, :faceFen, :costFen, '2026-10-01')
            """,
            new { id, code = $"B{id}", item, faceFen, costFen = costFen ?? faceFen });
        var first = long.Parse(firstSerial);
        var serials = Enumerable.Range(0, count).Select(i => (first + i).ToString($"D{firstSerial.Length}")).ToList();
        await _db.ExecuteAsync(
            """
            INSERT INTO gift_serial (id, serial_no, item_id, batch_id, face_fen, state, keeper_id, stamped)
            VALUES (:id, :serialNo, :item, :batchId, :faceFen, 'in-stock', :hallId, :stamped)
            """,
            serials.Select((serialNo, i) => new { id = id + 1 + i, serialNo, item, batchId = id, faceFen, hallId = hall.Id, stamped }));
        return serials;
    }

    private async Task<long> ItemAsync(string code, string name, string kind, string source, bool needsStamp)
    {
        var id = await _db.Database.LeaseAsync(1, default);
        await _db.ExecuteAsync(
            """
            INSERT INTO gift_item (id, code, name, kind, source, needs_stamp)
            VALUES (:id, :code, :name, :kind, :source, :needsStamp)
            """,
            new { id, code, name, kind, source, needsStamp });
        return id;
    }
}
