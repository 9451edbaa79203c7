using Campaigns.Rules.Periods;

namespace Campaigns.Application.Demo;

/// <summary>The dates on a walk at which something falls due, so that nothing is decided later than it would have been.</summary>
public static class DemoBoundaries
{
    /// <summary>
    /// First days of months, release days and campaign dates after <paramref name="from"/> and up to <paramref name="to"/>, in order, each
    /// once. Reservations have no date of their own: they expire by the minute and are handled at every boundary.
    /// </summary>
    public static IReadOnlyList<DateOnly> Between(DateOnly from, DateOnly to, IEnumerable<DateOnly> campaignDates, IEnumerable<int> releaseDays)
    {
        var days = releaseDays.Append(1).Distinct().ToList();
        var months = Enumerable.Range(Period.Of(from).Number, Period.Of(to) - Period.Of(from) + 1).Select(Period.FromNumber);
        return
        [
            .. months.SelectMany(m => days.Select(m.Day))
                .Concat(campaignDates)
                .Where(d => d > from && d <= to)
                .Distinct()
                .Order(),
        ];
    }
}
