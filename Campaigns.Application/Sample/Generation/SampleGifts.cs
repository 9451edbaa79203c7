using System.Globalization;
using Campaigns.Application.Imports.Rows;

namespace Campaigns.Application.Sample.Generation;

/// <summary>
/// The gifts of the reference campaign in every hall: printed vouchers of 50 yuan and bought recharge cards of 50 and 100. One batch
/// a prefecture and denomination, bought at face. The last five vouchers of a hall lack their stamps.
/// </summary>
public static class SampleGifts
{
    private const int Unstamped = 5;

    private static readonly DateOnly ReceivedOn = new(2026, 10, 26);

    private static readonly (string Item, string Letter, int Yuan, int Units)[] Stocks =
        [("alliance-voucher", "V", 50, 100), ("recharge-card", "C", 50, 100), ("recharge-card", "C", 100, 60)];

    public static IReadOnlyList<GiftItemRow> Items { get; } =
    [
        new("alliance-voucher", "联盟商家礼券", "voucher", "printed", NeedsStamp: true),
        new("recharge-card", "充值卡", "recharge-card", "bought", NeedsStamp: false),
    ];

    public static IEnumerable<GiftBatchRow> Batches(SampleProvince province) =>
        from prefecture in province.Branches
        where prefecture.Kind == "prefecture"
        from stock in Stocks
        select Batch(stock, prefecture.Code);

    /// <summary>260 serials a hall for 20,000 members; less than a third of it to four times as many for other numbers.</summary>
    public static IEnumerable<SerialRow> Serials(SampleProvince province, long members)
    {
        foreach (var hall in Halls(province))
        {
            foreach (var stock in Stocks)
            {
                var batch = Batch(stock, hall.Code[..4]);
                var units = Units(stock.Units, members);
                for (var n = 1; n <= units; n++)
                    yield return new SerialRow(Number(stock, hall.Code, n), batch, hall.Code, stock.Letter == "V" && n <= units - Unstamped, IsVoid: false);
            }
        }
    }

    public static int CountSerials(SampleProvince province, long members) => Halls(province).Count() * Stocks.Sum(s => Units(s.Units, members));

    private static int Units(int units, long members) => units * (int)Math.Clamp(members / 200, 30, 400) / 100;

    private static IEnumerable<BranchRow> Halls(SampleProvince province) => province.Branches.Where(b => b.Kind == "hall");

    private static string Number((string Item, string Letter, int Yuan, int Units) stock, string hall, int n) =>
        string.Create(CultureInfo.InvariantCulture, $"{stock.Letter}{stock.Yuan:000}{hall}{n:0000}");

    private static GiftBatchRow Batch((string Item, string Letter, int Yuan, int Units) stock, string prefecture)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{stock.Letter}{stock.Yuan:000}-{prefecture}-2610");
        return new GiftBatchRow(code, stock.Item, stock.Yuan * 100L, stock.Yuan * 100L, ReceivedOn);
    }
}
