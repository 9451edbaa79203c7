using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Imports.BonusUsage;

/// <summary>An enrolment as a report of billing names it.</summary>
public sealed record BonusHolder
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required long BonusFen { get; init; }
}

/// <summary>A reported month, as stored; a settled one can't be corrected: what was not used has lapsed.</summary>
public sealed record StoredBonusUsage
{
    public required long EnrolmentId { get; init; }

    public required int UsageMonth { get; init; }

    public required long UsedFen { get; init; }

    public required bool Settled { get; init; }
}

/// <summary>What was used of bonuses, as imports look it up and change it.</summary>
public interface IBonusUsageImportStore
{
    Task<IReadOnlyList<BonusHolder>> FindHoldersAsync(IStoreSession session, IReadOnlyCollection<string> numbers, CancellationToken cancellationToken);

    /// <summary>The enrolments' reported months, kept from being settled until the transaction ends.</summary>
    Task<IReadOnlyList<StoredBonusUsage>> LockAsync(
        IStoreSession session, IReadOnlyCollection<long> enrolmentIds, int fromMonth, int toMonth, CancellationToken cancellationToken);

    Task UpdateAsync(IStoreSession session, IReadOnlyList<NewBonusUsage> changes, CancellationToken cancellationToken);
}
