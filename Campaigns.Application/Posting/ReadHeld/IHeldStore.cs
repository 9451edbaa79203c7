using Campaigns.Application.Stores;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting.ReadHeld;

/// <summary>Reads what a run held or forfeited, and what it left undecided.</summary>
public interface IHeldStore
{
    /// <summary>By outcome and reason; the parked by the member's status.</summary>
    Task<IReadOnlyList<HeldCount>> CountAsync(IStoreSession session, PostingRun run, string branchPath, CancellationToken cancellationToken);

    /// <summary>Held and forfeited ones behind a place, by enrolment, lot and number.</summary>
    Task<IReadOnlyList<HeldInstalment>> DecidedAsync(
        IStoreSession session, PostingRun run, string branchPath, HeldPlace after, int limit, CancellationToken cancellationToken);

    /// <summary>Parked ones behind a place, in the same order: due by the run, undecided to this day, the member gone.</summary>
    Task<IReadOnlyList<HeldInstalment>> ParkedAsync(
        IStoreSession session, PostingRun run, string branchPath, HeldPlace after, int limit, CancellationToken cancellationToken);
}

/// <summary>How many, and their sum in fen.</summary>
public sealed record HeldCount(HeldOutcome Outcome, string Reason, long Instalments, long AmountFen);

/// <summary>Where a page begins; ids begin above 0.</summary>
public sealed record HeldPlace(long EnrolmentId, Lot Lot, int N)
{
    public static HeldPlace First { get; } = new(0, Lot.PaidIn, 0);
}

/// <summary>One instalment as it is read.</summary>
public sealed record HeldInstalment(
    HeldPlace Place, string Number, string BranchCode, string Branch, Period Due, long AmountFen, HeldOutcome Outcome, string Reason);
