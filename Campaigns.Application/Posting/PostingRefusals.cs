using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Posting;

/// <summary>What posting may answer no to.</summary>
public static class PostingRefusals
{
    private const string IdsMissingCode = "posting-ids-missing";

    /// <summary>A month that has not begun can't be posted.</summary>
    public static Refusal PeriodInFuture(Period period, Period current) =>
        Refusal.Conflict("period-in-future", ("period", period.ToString()), ("current", current.ToString()));

    public static Refusal RunUnknown(long id) =>
        Refusal.Absent("posting-run-unknown", ("id", id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>
    /// Rolls a range back that posts more instalments than ids were leased for, to be done again with enough: ids can't be leased inside a
    /// write, and how many are needed is known only there. Never leaves <see cref="PostingRangeService"/>.
    /// </summary>
    internal static Refusal IdsMissing(int needed) =>
        Refusal.Conflict(IdsMissingCode, ("needed", needed.ToString(CultureInfo.InvariantCulture)));

    /// <summary>How many ids a range needs, when that is why it was rolled back.</summary>
    internal static int? IdsMissing(Refusal refusal) =>
        refusal.Code == IdsMissingCode ? int.Parse(refusal.Data["needed"], CultureInfo.InvariantCulture) : null;
}
