using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Halls.Day;

/// <summary>Which enrolments of a hall.</summary>
public enum HallList
{
    /// <summary>Begun on one day.</summary>
    OfDay,

    /// <summary>Some gift is owed.</summary>
    Owed,

    /// <summary>Paid or handed over, not signed.</summary>
    Unsigned,

    /// <summary>Not yet signed, reserved by one user.</summary>
    Open,
}

/// <summary>What <see cref="HallList"/> is asked about; a list takes what it needs.</summary>
public sealed record HallQuestion(long HallId, DateOnly On, long UserId);

/// <summary>An amount of money by method, from so many receipts.</summary>
public sealed record MethodSum(PaymentMethod Method, int Count, long AmountFen);

/// <summary>An enrolment of a hall with what its line needs.</summary>
public sealed record HallEnrolmentRow
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required string Phone { get; init; }

    public required string MemberName { get; init; }

    public required Tier Tier { get; init; }

    public required long CampaignId { get; init; }

    public required string CampaignCode { get; init; }

    public required string CampaignName { get; init; }

    public required int Revision { get; init; }

    public required string Offer { get; init; }

    public required EnrolmentState State { get; init; }

    public required long DepositFen { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required string ClerkName { get; init; }

    public required bool HasGifts { get; init; }
}

/// <summary>Reads what a hall took, keeps and has on its lists.</summary>
public interface IHallDayStore
{
    /// <summary>Receipts written on that day, by method, whatever became of them.</summary>
    Task<IReadOnlyList<MethodSum>> TakenAsync(IStoreSession session, long hallId, DateOnly on, CancellationToken cancellationToken);

    /// <summary>What the ledger has as paid back from the hall's till on that day, by the method it was paid with.</summary>
    /// <param name="from">Start of that day.</param>
    /// <param name="before">Start of the next.</param>
    Task<IReadOnlyList<MethodSum>> PaidBackAsync(
        IStoreSession session, long hallId, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken);

    Task<IReadOnlyList<StockOnHand>> StockAsync(IStoreSession session, long hallId, CancellationToken cancellationToken);

    Task<IReadOnlyList<HallEnrolmentRow>> ListAsync(
        IStoreSession session, HallList list, HallQuestion question, int limit, CancellationToken cancellationToken);

    Task<int> CountAsync(IStoreSession session, HallList list, HallQuestion question, CancellationToken cancellationToken);

    /// <summary>The enrolments of the day by state.</summary>
    Task<IReadOnlyList<StateCount>> StatesAsync(IStoreSession session, HallQuestion question, CancellationToken cancellationToken);

    /// <summary>The gifts the hall owes, by enrolment.</summary>
    Task<ILookup<long, OwedGift>> OwedGiftsAsync(IStoreSession session, long hallId, CancellationToken cancellationToken);
}
