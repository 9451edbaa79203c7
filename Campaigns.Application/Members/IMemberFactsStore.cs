using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Members;

/// <summary>
/// A member as a decision sees them, with the places the facts leave out because they may change: where the quota is looked for, and
/// whose list the member is on.
/// </summary>
public sealed record MemberFactsRow
{
    public required MemberFacts Facts { get; init; }

    public required long CountyId { get; init; }

    /// <summary>Path of the home county, for scope checks.</summary>
    public required string CountyPath { get; init; }

    /// <summary>The retention manager now; null when the member has none.</summary>
    public long? ManagerId { get; init; }

    /// <summary>Home county, prefecture, region: the order in which a quota row is looked for (domain §5, Place).</summary>
    public required IReadOnlyList<long> HomeAncestorIds { get; init; }
}

/// <summary>
/// Reads the facts that eligibility depends on, the same way for one member and for the whole base, so that the counter, a rehearsal
/// and the nightly evaluation can't differ. Contracts are given with those that ended, for a rule may name a day of the past; usage is that of
/// the month before the day. Participations that never came to a payment (expired, withdrawn) are left out; completed and cancelled ones
/// are given as ended, on a business date.
/// </summary>
public interface IMemberFactsStore
{
    /// <summary>Who had this number on that day, or null: to be locked before the facts are read.</summary>
    Task<long?> FindIdByPhoneAsync(IStoreSession session, string phone, DateOnly on, CancellationToken cancellationToken);

    /// <summary>The member who had this number on that day, or null.</summary>
    Task<MemberFactsRow?> FindByPhoneAsync(IStoreSession session, string phone, DateOnly on, CancellationToken cancellationToken);

    Task<MemberFactsRow?> FindAsync(IStoreSession session, long memberId, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Every member in id order; memory stays flat however many there are.</summary>
    IAsyncEnumerable<MemberFactsRow> StreamAsync(IStoreSession session, DateOnly on, CancellationToken cancellationToken);
}
