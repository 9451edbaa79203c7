using Campaigns.Application.Directory;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals.Forecasting;

/// <summary>The members of one county and tier in a forecast; lists stand by the places of the campaign's offers and gifts.</summary>
internal sealed class CountyForecast(Branch county, Tier tier, IReadOnlyList<GroupTally> tallies)
{
    public Branch County => county;

    public Tier Tier => tier;

    public long Eligible { get; } = tallies.Sum(t => t.Eligible);

    /// <summary>Members who want to join.</summary>
    public long Demand { get; set; }

    /// <summary>Joined within the quota, by offer.</summary>
    public long[] Hq { get; set; } = [];

    /// <summary>Joined on the overrun allowance, by offer.</summary>
    public long[] Branch { get; set; } = [];

    public long Joined => Hq.Sum() + Branch.Sum();

    public long[] EligibleByOffer(int offers) => [.. Enumerable.Range(0, offers).Select(i => tallies.Sum(t => t.Offers[i]))];

    /// <summary>Of so many who take the offer, how many get the gift: in the proportion of the eligible, to the nearest.</summary>
    public long Gifts(int gift, int offer, long joined)
    {
        var (eligible, given) = (tallies.Sum(t => t.Offers[offer]), tallies.Sum(t => t.Gifts[gift]));
        return eligible == 0 ? 0 : (long)((((Int128)joined * given * 2) + eligible) / (2 * (Int128)eligible));
    }
}
