using Campaigns.Application.Stores;
using Campaigns.Rules.Members;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Quotas;

/// <summary>Setting quotas; taking their units is <see cref="IQuotaStore"/>'s.</summary>
public interface IQuotaPlanStore
{
    /// <summary>A campaign's rows of the branches in a subtree, by path (parents before children) and tier.</summary>
    Task<IReadOnlyList<QuotaRow>> ListAsync(IStoreSession session, long campaignId, string branchPath, CancellationToken cancellationToken);

    /// <summary>The row of exactly that branch and tier.</summary>
    Task<QuotaRow?> FindAsync(IStoreSession session, long campaignId, long branchId, Tier tier, CancellationToken cancellationToken);

    /// <summary>The tiers a campaign has rows for.</summary>
    Task<IReadOnlyList<Tier>> TiersAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>Units of the whole campaign per tier; empty until they are set.</summary>
    Task<IReadOnlyList<TierUnits>> TotalsAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    Task ReplaceTotalsAsync(IStoreSession session, long campaignId, IReadOnlyList<TierUnits> totals, CancellationToken cancellationToken);

    /// <summary>
    /// Locks all rows of a campaign, in the order of ids, until the transaction ends. The campaign itself is changed after this: a row added
    /// meanwhile raised its version.
    /// </summary>
    Task LockAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what was decided for a row; false when more is held and used, or more overrun taken, than that would allow: only free
    /// units may be taken away (domain §7).
    /// </summary>
    Task<bool> TrySetAsync(IStoreSession session, long quotaId, QuotaTarget target, CancellationToken cancellationToken);

    /// <summary>Adds a row; false when the branch has one for the tier by now (the transaction must then be given up).</summary>
    Task<bool> TryAddAsync(
        IStoreSession session, long quotaId, long campaignId, QuotaTarget target, CancellationToken cancellationToken);

    /// <summary>Takes free units off a row's cap; false when so many are not free, or the row is unlimited.</summary>
    Task<bool> TryTakeAsync(IStoreSession session, long quotaId, long units, CancellationToken cancellationToken);

    /// <summary>Puts units onto a row's cap; false when the row is unlimited.</summary>
    Task<bool> TryPutAsync(IStoreSession session, long quotaId, long units, CancellationToken cancellationToken);

    /// <summary>Sets how far a row may be overrun; the caller has locked the row by changing it in this transaction.</summary>
    Task SetOverrunAsync(IStoreSession session, long quotaId, long overrunAllowed, CancellationToken cancellationToken);

    /// <summary>The roots of the branch tree, by path.</summary>
    Task<IReadOnlyList<QuotaBranch>> ListRegionsAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>All prefectures, by path.</summary>
    Task<IReadOnlyList<QuotaBranch>> ListPrefecturesAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>
    /// Members by prefecture and tier, counted now in one statement. Numbers that were closed or ported out are not counted; suspended
    /// ones are.
    /// </summary>
    Task<IReadOnlyList<BranchMembers>> CountMembersAsync(IStoreSession session, CancellationToken cancellationToken);
}

/// <summary>A branch that may have quota.</summary>
public sealed record QuotaBranch
{
    public required long Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Path { get; init; }
}

/// <summary>How many members of a tier belong to a prefecture.</summary>
public sealed record BranchMembers
{
    public required long BranchId { get; init; }

    public required Tier Tier { get; init; }

    public required long Members { get; init; }
}

/// <summary>What a row is to be; <see cref="BranchName"/> only serves the sentence that refuses it.</summary>
public sealed record QuotaTarget(long BranchId, string BranchName, Tier Tier, long Cap)
{
    public bool Unlimited { get; init; }

    public long OverrunAllowed { get; init; }

    public long? MemberCount { get; init; }

    public DateOnly? CountedOn { get; init; }
}
