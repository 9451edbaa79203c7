using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;

namespace Campaigns.Application.Rehearsals;

/// <summary>The gifts of all offers in one row, and which of them a member would be handed: of alternatives the first they may have.</summary>
internal sealed class RehearsalGifts
{
    private readonly (int Offer, GiftPackageItem Gift)[] _gifts;
    private readonly (int From, int To)[] _ofOffer;

    public RehearsalGifts(IReadOnlyList<Offer> offers)
    {
        _gifts = [.. offers.SelectMany((o, i) => o.Gifts.Select(g => (i, g)))];
        _ofOffer = [.. offers.Select((_, i) => (Array.FindIndex(_gifts, g => g.Offer == i), Array.FindLastIndex(_gifts, g => g.Offer == i) + 1))];
    }

    public int Count => _gifts.Length;

    /// <summary>The gifts of one offer, each with its place in the row.</summary>
    public IEnumerable<(int Index, GiftPackageItem Gift)> Of(int offer) =>
        _gifts.Select((g, i) => (i, g)).Where(g => g.g.Offer == offer).Select(g => (g.i, g.g.Gift));

    /// <summary>Adds one to each gift the member would get with the offer.</summary>
    public void CountGifts(long[] counts, int offer, MemberFacts facts, Occasion occasion)
    {
        var (from, to) = _ofOffer[offer];
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (IsGiven(i, from, facts, occasion))
                counts[i]++;
        }
    }

    private bool IsGiven(int index, int from, MemberFacts facts, Occasion occasion)
    {
        var gift = _gifts[index].Gift;
        if (!Meets(gift, facts, occasion))
            return false;
        for (var i = from; gift.Choice is not null && i < index; i++)
        {
            if (_gifts[i].Gift.Choice == gift.Choice && Meets(_gifts[i].Gift, facts, occasion))
                return false;
        }

        return true;
    }

    private static bool Meets(GiftPackageItem gift, MemberFacts facts, Occasion occasion)
    {
        for (var i = 0; i < gift.When.Count; i++)
        {
            if (!gift.When[i].Judge(facts, occasion).Passed)
                return false;
        }

        return true;
    }
}
