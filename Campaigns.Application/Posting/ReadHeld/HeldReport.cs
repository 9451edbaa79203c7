namespace Campaigns.Application.Posting.ReadHeld;

/// <summary>
/// What a run did not post, and why: reasons first, then the instalments. As of now: an instalment that was held and has been released,
/// forfeited or refunded since belongs to the run, or the cancellation, that did so; the run's own count stays as it was.
/// </summary>
/// <param name="Items">Held and forfeited ones by enrolment, then the parked; empty for those who may not read enrolments.</param>
public sealed record HeldReport(
    PostingRunView Run, IReadOnlyList<HeldReason> Reasons, IReadOnlyList<HeldItem> Items, string? NextCursor);

/// <summary>Why an instalment was not posted.</summary>
public enum HeldOutcome
{
    Held,

    /// <summary>Bonus only.</summary>
    Forfeited,

    /// <summary>Undecided: the number is closed or ported out, and the enrolment is to be cancelled.</summary>
    Parked,
}

/// <param name="Reason">A stable code.</param>
/// <param name="Sentence">The reason and what follows from it, in the language asked for.</param>
public sealed record HeldReason(HeldOutcome Outcome, string Reason, string Sentence, long Instalments, long AmountFen);

/// <summary>One instalment that was not posted.</summary>
public sealed record HeldItem
{
    /// <summary>The enrolment's readable number.</summary>
    public required string Number { get; init; }

    public required string BranchCode { get; init; }

    /// <summary>The home county.</summary>
    public required string Branch { get; init; }

    public required Rules.Releases.Lot Lot { get; init; }

    public required int N { get; init; }

    /// <summary>The month it fell due in, <c>2026-12</c>.</summary>
    public required string Period { get; init; }

    public required long AmountFen { get; init; }

    public required HeldOutcome Outcome { get; init; }

    public required string Reason { get; init; }

    public required string Sentence { get; init; }
}
