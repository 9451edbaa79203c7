using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Quotas;

/// <summary>
/// Taking and giving back units of quota, each by one conditional update, so that no number of callers exceeds a cap (domain §4.1).
/// Locks a quota row until the transaction ends; in the order of locks quota comes after member and before serial.
/// </summary>
public interface IQuotaStore
{
    /// <summary>
    /// The row a member draws on: that of the nearest of the branches given, nearest first, that has one for the tier. Null: no
    /// branch has one, and no row means no.
    /// </summary>
    Task<QuotaRow?> FindForAsync(
        IStoreSession session, long campaignId, IReadOnlyList<long> homeAncestorIds, Tier tier, CancellationToken cancellationToken);

    Task<QuotaRow?> FindAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>Puts one unit on hold; false when none is free.</summary>
    Task<bool> TryHoldAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>Turns a held unit into a used one; false when the row holds none.</summary>
    Task<bool> UseHeldAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>Gives a held unit back; false when the row holds none.</summary>
    Task<bool> ReleaseHeldAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>Gives a used unit back (cancellation); false when the row has used none.</summary>
    Task<bool> ReturnUsedAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes one unit of the overrun allowance; false when none is left. There is no hold beside it: a reservation on overrun counts
    /// as used from the start, and payment changes nothing.
    /// </summary>
    Task<bool> TryHoldOverrunAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);

    /// <summary>Gives a unit of the overrun allowance back; false when none was taken.</summary>
    Task<bool> ReleaseOverrunAsync(IStoreSession session, long quotaId, CancellationToken cancellationToken);
}
