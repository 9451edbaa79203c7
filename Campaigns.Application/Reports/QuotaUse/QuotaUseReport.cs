using Campaigns.Application.Stores;
using Campaigns.Application.Reports.Participation;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Reports.QuotaUse;

/// <summary>How a campaign's quota was used up, day by day. Units of the overrun allowance stand beside it, as everywhere.</summary>
public sealed record QuotaUseReport(ReportHead Head, IReadOnlyList<QuotaUseRow> Items);

/// <summary>One branch and tier. Every branch with quota has a row, whether anything was used or not.</summary>
public sealed record QuotaUseRow
{
    public required string BranchCode { get; init; }

    /// <summary>The prefecture's name; a county's where the report is about one.</summary>
    public required string Branch { get; init; }

    public required Tier Tier { get; init; }

    public required string TierName { get; init; }

    /// <summary>Cap of the rows of the branch's subtree as of now; null when one is unlimited, 0 when the branch has none of its own.</summary>
    public long? Cap { get; init; }

    /// <summary>Units taken before the first day and not given back.</summary>
    public required long UsedBefore { get; init; }

    /// <summary>Units taken up to the last day.</summary>
    public required long Used { get; init; }

    public required long OverrunUsed { get; init; }

    /// <summary>Days of the period on which units were taken, in order; others changed nothing.</summary>
    public required IReadOnlyList<QuotaUseDay> Days { get; init; }
}

/// <param name="Units">Taken by enrolments of the day that are still in.</param>
/// <param name="Left">Cap less what was taken up to the day; null when unlimited.</param>
public sealed record QuotaUseDay(DateOnly On, long Units, long OverrunUnits, long? Left);

/// <summary>Units taken by the enrolments of one day.</summary>
public sealed record QuotaUseCount(long CountyId, Tier Tier, DateOnly On, long Units, long OverrunUnits);

/// <summary>Reads how quota was used.</summary>
public interface IQuotaUseStore
{
    /// <summary>By home county, tier and day of enrolment, up to a day; enrolments that are paid for and not cancelled.</summary>
    Task<IReadOnlyList<QuotaUseCount>> CountAsync(
        IStoreSession session, ParticipationSelection selection, DateOnly to, CancellationToken cancellationToken);
}
