using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;

namespace Campaigns.Application.Rehearsals;

/// <summary>The gifts of all offers in one row, so that what members would be handed is counted in one array.</summary>
internal sealed class RehearsalGifts
{
    private readonly int[] _from;
    private readonly IReadOnlyList<Offer> _offers;

    public RehearsalGifts(IReadOnlyList<Offer> offers)
    {
        _offers = offers;
        _from = new int[offers.Count + 1];
        for (var i = 0; i < offers.Count; i++)
            _from[i + 1] = _from[i] + offers[i].Gifts.Count;
    }

    public int Count => _from[^1];

    /// <summary>The gifts of one offer, each with its place in the row.</summary>
    public IEnumerable<(int Index, GiftPackageItem Gift)> Of(int offer) => _offers[offer].Gifts.Select((g, i) => (_from[offer] + i, g));

    /// <summary>Adds one to each gift the member would get with the offer.</summary>
    public void CountGifts(long[] counts, CampaignEvaluator evaluator, int offer, MemberFacts facts, Occasion occasion)
    {
        for (var i = 0; i < _offers[offer].Gifts.Count; i++)
        {
            if (evaluator.GivesByDefault(_offers[offer], i, facts, occasion))
                counts[_from[offer] + i]++;
        }
    }
}
