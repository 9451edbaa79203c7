using Campaigns.Rules.Members;
using Campaigns.Rules.Rehearsals;

namespace Campaigns.Application.Rehearsals.Forecasting;

/// <summary>Gives the members who want to join the units of their rows: the nearest row from the home county upwards (domain §5).</summary>
internal sealed class QuotaDealing(IReadOnlyList<ForecastRow> rows, int offers)
{
    /// <summary>Sets who joins in each county, and tells what becomes of each row. Members without a row are turned away.</summary>
    public IReadOnlyList<QuotaForecast> Deal(IReadOnlyList<CountyForecast> counties)
    {
        var byRow = counties.ToLookup(RowOf);
        var dealt = rows.Select(r => Deal(r, [.. byRow[r]])).ToList();
        foreach (var tier in byRow[null].GroupBy(c => c.Tier))
            dealt.Add(TurnAway(tier.Key, [.. tier]));
        return dealt;
    }

    private QuotaForecast Deal(ForecastRow row, CountyForecast[] counties)
    {
        var outlook = QuotaOutlook.Of(counties.Sum(c => c.Demand), row.Free, row.OverrunLeft);
        var within = Apportion.ByWeight(outlook.Within, [.. counties.Select(c => c.Demand)]);
        var overrun = Apportion.ByWeight(outlook.Overrun, [.. counties.Select((c, i) => c.Demand - within[i])]);
        for (var i = 0; i < counties.Length; i++)
        {
            counties[i].Hq = Apportion.ByWeight(within[i], counties[i].EligibleByOffer(offers));
            counties[i].Branch = Apportion.ByWeight(overrun[i], counties[i].EligibleByOffer(offers));
        }

        return new QuotaForecast(
            row.Branch,
            row.BranchName,
            row.Tier,
            row.Cap,
            row.Free,
            row.OverrunLeft,
            outlook.Demand,
            outlook.Within,
            outlook.Overrun,
            outlook.TurnedAway,
            row.Free - outlook.Within);
    }

    private QuotaForecast TurnAway(Tier tier, CountyForecast[] counties)
    {
        foreach (var county in counties)
            (county.Hq, county.Branch) = (new long[offers], new long[offers]);
        var demand = counties.Sum(c => c.Demand);
        return new QuotaForecast(null, null, tier, 0, 0, 0, demand, 0, 0, demand, 0);
    }

    private ForecastRow? RowOf(CountyForecast county) => rows
        .Where(r => r.Tier == county.Tier && county.County.Path.StartsWith(r.BranchPath, StringComparison.Ordinal))
        .MaxBy(r => r.BranchPath.Length);
}
