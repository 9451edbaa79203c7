using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Rehearsals;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Rehearsals.Forecasting;

/// <summary>Of how many eligible members how many join, and why that is assumed.</summary>
/// <param name="Percent">To two decimals.</param>
internal sealed record TakeUp(decimal Percent, TakeUpSource Source);

/// <summary>Over which months joinings are spread.</summary>
internal sealed record JoiningMonths(Period First, int Count);

/// <summary>
/// What happens when a share of the eligible members joins. Members are dealt out in whole numbers by largest remainder, from the whole campaign
/// down to offers in counties, so that every table of the result sums to the same totals.
/// </summary>
internal sealed class Forecaster(
    CampaignDefinition campaign, RehearsalCounter counter, RehearsalTree tree, QuotaSource source, IReadOnlyList<ForecastRow> rows, PricedGifts prices)
{
    public RehearsalForecast Forecast(TakeUp takeUp, JoiningMonths months)
    {
        CountyForecast[] counties =
        [
            .. counter.Groups.GroupBy(g => (g.Key.CountyId, g.Key.Tier))
                .Select(g => new CountyForecast(tree.Branch(g.Key.CountyId), g.Key.Tier, [.. g.Select(t => t.Value)]))
                .Where(c => c.Eligible > 0)
                .OrderBy(c => c.County.Path, StringComparer.Ordinal).ThenByDescending(c => c.Tier),
        ];
        SetDemand(counties, takeUp.Percent);
        var quotas = new QuotaDealing(rows, campaign.Offers.Count).Deal(counties);
        var branches = ByBranch(counties);
        var byMonth = MoneyForecast.ByMonth([.. campaign.Offers.Select((_, i) => Joinings(i, counties))], months.First, months.Count);
        return new RehearsalForecast
        {
            TakeUpPercent = takeUp.Percent,
            TakeUpSource = takeUp.Source,
            QuotaSource = source,
            Months = months.Count,
            FirstMonth = months.First,
            ConditionalCountedAsReleased = campaign.Offers.Any(o => ReleaseCompiler.Compile(o).Any(l => l.Terms is not null)),
            Demand = quotas.Sum(q => q.Demand),
            Within = quotas.Sum(q => q.Within),
            Overrun = quotas.Sum(q => q.Overrun),
            TurnedAway = quotas.Sum(q => q.TurnedAway),
            DepositFen = byMonth.Sum(m => m.DepositFen),
            BonusFen = branches.Sum(b => b.BonusFen),
            GiftFaceFen = byMonth.Sum(m => m.GiftFaceFen),
            GiftCostFen = byMonth.Sum(m => m.GiftCostFen),
            GiftCostBranchFen = byMonth.Sum(m => m.GiftCostBranchFen),
            Quotas = quotas,
            ByMonth = byMonth,
            ByBranch = branches,
        };
    }

    /// <summary>The share of each tier's eligible members, to the nearest, dealt out to their counties.</summary>
    private static void SetDemand(CountyForecast[] counties, decimal percent)
    {
        foreach (var tier in counties.GroupBy(c => c.Tier))
        {
            var ofTier = tier.ToArray();
            var demand = (long)Math.Round(ofTier.Sum(c => c.Eligible) * percent / 100, MidpointRounding.AwayFromZero);
            foreach (var (county, share) in ofTier.Zip(Apportion.ByWeight(demand, [.. ofTier.Select(c => c.Eligible)])))
                county.Demand = share;
        }
    }

    private ExpectedJoinings Joinings(int offer, CountyForecast[] counties) => new(
        campaign.Offers[offer],
        counties.Sum(c => c.Hq[offer] + c.Branch[offer]),
        [
            .. prices.Of(offer).Select(g => new ExpectedGift(
                g.FaceFen,
                g.CostFen,
                counties.Sum(c => c.Gifts(g.Index, offer, c.Hq[offer])),
                counties.Sum(c => c.Gifts(g.Index, offer, c.Branch[offer])))),
        ],
        [.. counter.Starts.Where(s => s.Key.Offer == offer).OrderBy(s => s.Key.Start).Select(s => (s.Key.Start, s.Value))]);

    private BranchForecast[] ByBranch(CountyForecast[] counties) =>
    [
        .. counties.GroupBy(c => (Prefecture: tree.PrefectureOf(c.County.Id), c.Tier))
            .OrderBy(g => g.Key.Prefecture.Path, StringComparer.Ordinal).ThenByDescending(g => g.Key.Tier)
            .Select(g => new BranchForecast(
                g.Key.Prefecture.Code,
                g.Key.Prefecture.Name,
                g.Key.Tier,
                g.Sum(c => c.Eligible),
                g.Sum(c => c.Demand),
                g.Sum(c => c.Joined),
                g.Sum(c => Fen(c, o => campaign.Offers[o].DepositFen)),
                g.Sum(c => Fen(c, o => campaign.Offers[o].Bonus?.AmountFen ?? 0)),
                g.Sum(c => Gifts(c, p => p.FaceFen)),
                g.Sum(c => Gifts(c, p => p.CostFen)))),
    ];

    private long Fen(CountyForecast county, Func<int, long> perMember) =>
        Enumerable.Range(0, campaign.Offers.Count).Sum(o => (county.Hq[o] + county.Branch[o]) * perMember(o));

    private long Gifts(CountyForecast county, Func<PricedGift, long> perPiece) =>
        Enumerable.Range(0, campaign.Offers.Count).Sum(o => prices.Of(o).Sum(g =>
            (county.Gifts(g.Index, o, county.Hq[o]) + county.Gifts(g.Index, o, county.Branch[o])) * perPiece(g)));
}
