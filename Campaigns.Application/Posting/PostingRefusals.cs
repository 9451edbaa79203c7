using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Posting;

/// <summary>What posting may answer no to.</summary>
public static class PostingRefusals
{
    /// <summary>A month that has not begun can't be posted.</summary>
    public static Refusal PeriodInFuture(Period period, Period current) =>
        Refusal.Conflict("period-in-future", ("period", period.ToString()), ("current", current.ToString()));

    public static Refusal RunUnknown(long id) =>
        Refusal.Absent("posting-run-unknown", ("id", id.ToString(CultureInfo.InvariantCulture)));
}
