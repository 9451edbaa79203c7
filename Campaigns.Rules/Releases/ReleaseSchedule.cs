using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Releases;

/// <summary>When the instalments of one enrolment fall due; resolved at payment and stored with it.</summary>
public static class ReleaseSchedule
{
    /// <summary>What ends later has no end for any purpose, and leaves the longest plan its months within the calendar.</summary>
    private static readonly DateOnly Latest = new(9900, 1, 1);

    /// <summary>
    /// The month of the first instalment, never before the payment's. Null when the plan waits for a contract that has no end.
    /// </summary>
    public static Period? StartMonth(ReleasePlan plan, DateOnly paidOn, IReadOnlyList<ContractFact> contracts)
    {
        if (paidOn > Latest)
            return null;
        var paid = Period.Of(paidOn);
        return plan.Start switch
        {
            ReleaseStart.ThisMonth => paid,
            ReleaseStart.FixedMonth => plan.StartPeriod is { } fixedMonth && fixedMonth > paid ? fixedMonth : paid,
            ReleaseStart.AfterContract => AfterContract(plan.AfterContracts, paidOn, contracts),
            _ => paid + 1,
        };
    }

    /// <summary>The month of the last instalment, at whose end the enrolment stops being a contract; null when nothing is released.</summary>
    public static Period? LastMonth(Period start, IReadOnlyCollection<ReleaseLine> lines) =>
        lines.Count == 0 ? null : start + lines.Max(l => l.MonthOffset);

    /// <summary>
    /// The day the instalment falls due. With a plan that starts in the month of payment it may lie before it: then it is due at once.
    /// </summary>
    public static DateOnly DueOn(Period start, ReleaseLine line) => (start + line.MonthOffset).Day(line.Day);

    private static Period? AfterContract(IReadOnlyList<string> kinds, DateOnly paidOn, IReadOnlyList<ContractFact> contracts)
    {
        var last = paidOn;
        for (var i = 0; i < contracts.Count; i++)
        {
            if (!kinds.Contains(contracts[i].Kind) || !contracts[i].RunsOn(paidOn))
                continue;
            if (contracts[i].EndsOn is not { } end || end > Latest)
                return null;
            if (end > last)
                last = end;
        }

        return Period.Of(last) + 1;
    }
}
