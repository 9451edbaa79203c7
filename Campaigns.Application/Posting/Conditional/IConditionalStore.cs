using Campaigns.Application.Stores;
using Campaigns.Rules.Members;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Posting.Conditional;

/// <summary>Instalments that depend on conditions: read and written for a whole range at once, decided in between.</summary>
public interface IConditionalStore
{
    /// <summary>Whether any revision has such instalments; spares the others the look.</summary>
    Task<bool> AnyAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>
    /// The range's conditional instalments that are due and undecided or held, with what their conditions may ask about the member. Those of
    /// members who are closed or ported out are left alone.
    /// </summary>
    Task<IReadOnlyList<DueInstalment>> ReadDueAsync(IStoreSession session, PostingRange range, CancellationToken cancellationToken);

    /// <summary>Writes the outcomes; a held one that stays held for the same reason must not be among them.</summary>
    Task WriteAsync(IStoreSession session, PostingRange range, IReadOnlyList<DecidedInstalment> decided, CancellationToken cancellationToken);
}

/// <summary>A conditional instalment before a run decides it.</summary>
public sealed record DueInstalment
{
    public required long EnrolmentId { get; init; }

    public required Lot Lot { get; init; }

    public required int N { get; init; }

    public required long AmountFen { get; init; }

    public required int DueMonth { get; init; }

    /// <summary>The terms as they are stored.</summary>
    public required string Terms { get; init; }

    /// <summary>Why it is held; null when nothing was decided yet.</summary>
    public required string? HeldFor { get; init; }

    /// <summary>The member now, with the usage of the month before the due month.</summary>
    public required MemberFacts Facts { get; init; }

    /// <summary>Usage of the month before the run's; null when not known.</summary>
    public required MonthUsage? Lately { get; init; }
}

/// <param name="Reason">Why it is held or forfeited; of a posted one why it was held before, null when it was not.</param>
public sealed record DecidedInstalment(DueInstalment Instalment, InstalmentOutcome Outcome, string? Reason);
