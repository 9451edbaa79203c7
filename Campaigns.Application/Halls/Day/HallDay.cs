using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Halls.Day;

/// <summary>
/// A hall's day as its counter sees it. Takings, what is to be remitted and the enrolments are of <see cref="Date"/>; stock and the lists of
/// what is owed, unsigned and open are as they stand now.
/// </summary>
public sealed record HallDay
{
    /// <summary>Code of the hall.</summary>
    public required string Hall { get; init; }

    public required string HallName { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Every method, also one that nobody paid by.</summary>
    public required IReadOnlyList<MethodTakings> Takings { get; init; }

    /// <summary>What lies in the till of that day: taken less paid back, over all methods. Negative when more was paid back.</summary>
    public required long RemittanceDueFen { get; init; }

    /// <summary>Every denomination the hall keeps or kept, by item.</summary>
    public required IReadOnlyList<StockOnHand> Stock { get; init; }

    /// <summary>Enrolments of any day whose customers wait for a gift, oldest first.</summary>
    public required IReadOnlyList<CounterEnrolment> Owed { get; init; }

    /// <summary>Enrolments of any day that are paid or handed over but not signed, oldest first.</summary>
    public required IReadOnlyList<CounterEnrolment> Unsigned { get; init; }

    /// <summary>What this user began and can go on with, newest first.</summary>
    public required IReadOnlyList<CounterEnrolment> Open { get; init; }

    /// <summary>Enrolments begun on that day, newest first.</summary>
    public required IReadOnlyList<CounterEnrolment> Enrolments { get; init; }

    /// <summary>How many there are, also where a list is cut off.</summary>
    public required HallCounts Counts { get; init; }
}

/// <summary>What was taken by one method, from <paramref name="Count"/> receipts, and what of it went back.</summary>
/// <param name="AmountFen">All money taken, matched to an enrolment or not.</param>
/// <param name="PaidBackFen">Refunds paid on that day, whenever the money was taken.</param>
public sealed record MethodTakings(PaymentMethod Method, int Count, long AmountFen, long PaidBackFen);

/// <param name="OnHand">Serials that lie in the hall.</param>
/// <param name="Available">Those of them that nobody waits for and that may go out as they are (a voucher needs its stamps).</param>
public sealed record StockOnHand(string Item, string Name, long FaceFen, int OnHand, int Available);

/// <param name="ByState">Enrolments of that day by state; states without any are left out.</param>
public sealed record HallCounts(int Enrolments, IReadOnlyList<StateCount> ByState, int Owed, int Unsigned, int Open);

public sealed record StateCount(EnrolmentState State, int Count);

/// <summary>A gift the customer waits for.</summary>
public sealed record OwedGift(string Item, string Name, long FaceFen);

/// <summary>An enrolment as a line beside the counter.</summary>
public sealed record CounterEnrolment
{
    public required string Number { get; init; }

    /// <summary><c>186****2345</c></summary>
    public required string Phone { get; init; }

    public required string MemberName { get; init; }

    public required Tier Tier { get; init; }

    public required string Campaign { get; init; }

    public required string CampaignName { get; init; }

    public required string Offer { get; init; }

    /// <summary>The offer's name under the enrolment's revision; its code where that can't be read.</summary>
    public required string OfferName { get; init; }

    public required EnrolmentState State { get; init; }

    public required long DepositFen { get; init; }

    /// <summary>What is still to be paid: the deposit while reserved, then nothing.</summary>
    public required long DueFen { get; init; }

    /// <summary>Until when the place is held; only while reserved.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What comes next: <c>pay</c>, <c>hand-over</c> or <c>sign</c>; null when nothing does.</summary>
    public EnrolmentMove? NextStep { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>Who reserved it, by name.</summary>
    public required string Clerk { get; init; }

    public IReadOnlyList<OwedGift> Owed { get; init; } = [];
}
