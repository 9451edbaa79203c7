using Campaigns.Rules.Gifts;

namespace Campaigns.Rules.Rehearsals;

/// <summary>What a gift will cost before any serial of it is chosen.</summary>
public static class GiftCosts
{
    /// <summary>Any number of pieces: stock is bought as needed.</summary>
    private const long Plenty = int.MaxValue;

    /// <summary>
    /// The fewest pieces of the permitted faces, each at the cost of its face's latest batch; at face where there is no batch, the item is
    /// printed (its face is owed to the merchant), or no pieces make the amount.
    /// </summary>
    /// <param name="costs">Cost in fen of one piece by its face.</param>
    public static long Of(GiftPackageItem gift, GiftSource source, IReadOnlyDictionary<long, long> costs)
    {
        var pieces = ExactSum.Fewest(gift.FaceFen, [.. gift.DenominationsFen.Select(f => (f, Plenty))]);
        return pieces is null ? gift.FaceFen : pieces.Sum(f => GiftBooking.BookedFen(source, f, costs.GetValueOrDefault(f, f)));
    }
}
