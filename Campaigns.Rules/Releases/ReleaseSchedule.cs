using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Releases;

/// <summary>When the instalments of one enrolment fall due; resolved at payment and stored with it.</summary>
public static class ReleaseSchedule
{
    /// <summary>The month of the first instalment.</summary>
    public static Period StartMonth(ReleasePlan plan, DateOnly paidOn) =>
        Period.Of(paidOn) + (plan.Start == ReleaseStart.ThisMonth ? 0 : 1);

    /// <summary>The month of the last instalment, at whose end the enrolment stops being a contract; null when nothing is released.</summary>
    public static Period? LastMonth(Period start, IReadOnlyCollection<ReleaseLine> lines) =>
        lines.Count == 0 ? null : start + lines.Max(l => l.MonthOffset);

    /// <summary>
    /// The day the instalment falls due. With a plan that starts in the month of payment it may lie before it: then it is due at once.
    /// </summary>
    public static DateOnly DueOn(Period start, ReleaseLine line) => (start + line.MonthOffset).Day(line.Day);
}
