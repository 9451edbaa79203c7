using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Rules.Rehearsals;

/// <summary>
/// The money that expected joinings bring and cost, month by month: deposits and gifts in the month of joining, releases when the plan says so.
/// Joinings are spread evenly. Conditional instalments count as released when they fall due, and bonus as used: the most the campaign can cost.
/// Over all months releases sum to the deposits and the bonus, exactly.
/// </summary>
public static class MoneyForecast
{
    /// <returns>Every month from the first joining to the last release, none left out.</returns>
    public static IReadOnlyList<MonthForecast> ByMonth(IReadOnlyList<ExpectedJoinings> offers, Period first, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var sums = new SortedDictionary<Period, MonthForecast>();
        for (var k = 0; k < months; k++)
        {
            var month = first + k;
            Add(sums, month, s => s);
            foreach (var offer in offers)
                AddJoinings(sums, offer, month, Apportion.Evenly(offer.Members, months, k), months, k);
        }

        var last = sums.Keys.Max();
        for (var month = first; month < last; month += 1)
            Add(sums, month, s => s);
        return [.. sums.Values];
    }

    private static void AddJoinings(SortedDictionary<Period, MonthForecast> sums, ExpectedJoinings expected, Period month, long members, int months, int k)
    {
        Add(sums, month, s => s with { Joinings = s.Joinings + members, DepositFen = s.DepositFen + (members * expected.Offer.DepositFen) });
        foreach (var gift in expected.Gifts)
        {
            var (hq, branch) = (Apportion.Evenly(gift.Hq, months, k), Apportion.Evenly(gift.Branch, months, k));
            Add(sums, month, s => s with
            {
                GiftFaceFen = s.GiftFaceFen + ((hq + branch) * gift.FaceFen),
                GiftCostFen = s.GiftCostFen + ((hq + branch) * gift.CostFen),
                GiftCostBranchFen = s.GiftCostBranchFen + (branch * gift.CostFen),
            });
        }

        var lines = ReleaseCompiler.Compile(expected.Offer);
        foreach (var (start, count) in Starts(expected, month, members))
        {
            foreach (var line in lines)
            {
                var fen = line.Amount.Fen * count;
                Add(sums, start + line.MonthOffset, s => line.Lot == Lot.Bonus
                    ? s with { BonusFen = s.BonusFen + fen }
                    : s with { PaidInFen = s.PaidInFen + fen });
            }
        }
    }

    /// <summary>When the releases of those who join in a month start.</summary>
    private static IEnumerable<(Period Start, long Members)> Starts(ExpectedJoinings expected, Period month, long members)
    {
        var usual = ReleaseSchedule.StartMonth(expected.Offer.Release, month.FirstDay, []) ?? month + 1;
        if (expected.Starts.Count == 0)
            return members == 0 ? [] : [(usual, members)];
        var shares = Apportion.ByWeight(members, [.. expected.Starts.Select(s => s.Members)]);
        return expected.Starts.Select((s, i) => (s.Start > usual ? s.Start : usual, shares[i])).Where(s => s.Item2 > 0);
    }

    private static void Add(SortedDictionary<Period, MonthForecast> sums, Period month, Func<MonthForecast, MonthForecast> change) =>
        sums[month] = change(sums.TryGetValue(month, out var sum) ? sum : new MonthForecast(month, 0, 0, 0, 0, 0, 0, 0));
}
