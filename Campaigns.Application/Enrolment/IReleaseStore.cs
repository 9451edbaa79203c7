using Campaigns.Application.Stores;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment;

/// <summary>An enrolment's instalments: derived from the revision's lines, with the outcome of each that was decided.</summary>
public interface IReleaseStore
{
    /// <summary>All instalments by lot and number; <c>due</c> where nothing was decided yet.</summary>
    Task<IReadOnlyList<Instalment>> ScheduleAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken);

    /// <summary>Instalments neither posted, forfeited nor refunded: a cancellation refunds what was paid in and forfeits the bonus.</summary>
    Task<IReadOnlyList<OpenInstalment>> OpenInstalmentsAsync(IStoreSession session, EnrolmentRow enrolment, CancellationToken cancellationToken);

    /// <summary>Decides an open instalment as refunded, whether it was due or held.</summary>
    Task RefundAsync(
        IStoreSession session, long enrolmentId, OpenInstalment instalment, DateTimeOffset at, string reason, CancellationToken cancellationToken);

    /// <summary>Decides an open instalment of the bonus as forfeited, whether it was due or held.</summary>
    /// <exception cref="ArgumentException">It is paid-in money.</exception>
    Task ForfeitAsync(
        IStoreSession session, long enrolmentId, OpenInstalment instalment, DateTimeOffset at, string reason, CancellationToken cancellationToken);
}

/// <summary>How far an instalment has come.</summary>
public enum InstalmentState
{
    Due,
    Posted,
    Held,
    Forfeited,
    Refunded,
}

/// <summary>One instalment as the schedule shows it; no period before the payment has settled the months.</summary>
public sealed record Instalment(Lot Lot, int N, Period? Period, long AmountFen, InstalmentState State, string? Reason)
{
    /// <summary>How much of a posted bonus instalment lapsed when its month was over; null when that is not decided, or never will be.</summary>
    public long? LapsedFen { get; init; }
}

/// <summary>An instalment that can still go either way.</summary>
public sealed record OpenInstalment(Lot Lot, int N, Period Period, long AmountFen, bool Held);
