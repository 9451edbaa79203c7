using Campaigns.Rules.Gifts;
using Campaigns.Rules.Offers;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Application.Rehearsals.Forecasting;

/// <summary>A gift by its place among all gifts of the campaign, with what one is worth and costs.</summary>
internal sealed record PricedGift(int Index, long FaceFen, long CostFen);

/// <summary>The gifts of each offer, priced by the latest batches.</summary>
internal sealed class PricedGifts(IReadOnlyList<Offer> offers, IReadOnlyList<GiftCostRow> costs)
{
    private readonly PricedGift[][] _gifts = Price(offers, costs);

    public IReadOnlyList<PricedGift> Of(int offer) => _gifts[offer];

    private static PricedGift[][] Price(IReadOnlyList<Offer> offers, IReadOnlyList<GiftCostRow> costs)
    {
        var gifts = new RehearsalGifts(offers);
        var byItem = costs.ToLookup(c => c.Item, StringComparer.Ordinal);
        return [.. offers.Select((_, i) => gifts.Of(i).Select(g => new PricedGift(g.Index, g.Gift.FaceFen, Cost(g.Gift, [.. byItem[g.Gift.Item]]))).ToArray())];
    }

    private static long Cost(GiftPackageItem gift, GiftCostRow[] rows) => GiftCosts.Of(
        gift,
        rows.Length > 0 ? rows[0].Source : GiftSource.Bought,
        rows.Where(r => r.FaceFen is not null && r.CostFen is not null).ToDictionary(r => r.FaceFen!.Value, r => r.CostFen!.Value));
}
