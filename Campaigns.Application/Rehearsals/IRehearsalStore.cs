using Campaigns.Application.Stores;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Rehearsals;

/// <summary>Rehearsals and their results: the only table a rehearsal writes, and what it reads of gifts and of an earlier campaign.</summary>
public interface IRehearsalStore
{
    Task AddAsync(IStoreSession session, NewRehearsal rehearsal, CancellationToken cancellationToken);

    Task<RehearsalRow?> FindAsync(IStoreSession session, long id, CancellationToken cancellationToken);

    /// <summary>The newest of a campaign's rehearsals, without their results.</summary>
    Task<IReadOnlyList<RehearsalRow>> ListAsync(IStoreSession session, long campaignId, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The oldest that waits or was interrupted, marked as running with one attempt more; null when none is left. One worker runs them at a
    /// time, so one that is still running when the next is taken was cut off with its process.
    /// </summary>
    Task<RehearsalRow?> TakeAsync(IStoreSession session, DateTimeOffset at, CancellationToken cancellationToken);

    /// <param name="result">Null when it failed.</param>
    Task FinishAsync(IStoreSession session, long id, RehearsalResult? result, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Cost of one piece of each face of each gift item, by its latest batch; faces without a batch are not there.</summary>
    Task<IReadOnlyList<GiftCostRow>> LatestCostsAsync(IStoreSession session, CancellationToken cancellationToken);

    /// <summary>What the enrolments of a campaign that are paid for and not cancelled brought and cost, by home county and tier.</summary>
    Task<IReadOnlyList<JoinedMoney>> JoinedMoneyAsync(IStoreSession session, long campaignId, CancellationToken cancellationToken);
}

public sealed record NewRehearsal(long Id, long CampaignId, int Revision, RehearsalRequest Request, long AskedBy, DateTimeOffset AskedAt);

/// <param name="FaceFen">Null for an item without any batch.</param>
public sealed record GiftCostRow(string Item, GiftSource Source, long? FaceFen, long? CostFen);

/// <param name="GiftCostFen">As booked: bought gifts at cost, printed ones at face.</param>
public sealed record JoinedMoney(long CountyId, Tier Tier, long DepositFen, long GiftCostFen);
