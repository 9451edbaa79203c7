using Campaigns.Application.Gifts;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment;

/// <summary>
/// An enrolment as every step answers it. Holds no full phone number, for answers are stored with their request key.
/// </summary>
public record EnrolmentView
{
    public required string Number { get; init; }

    public required EnrolmentState State { get; init; }

    public required string Campaign { get; init; }

    public required string CampaignName { get; init; }

    public required int Revision { get; init; }

    public required string Offer { get; init; }

    public required Tier Tier { get; init; }

    /// <summary><c>186****2345</c></summary>
    public required string Phone { get; init; }

    public required string Hall { get; init; }

    public required string HallName { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required long DepositFen { get; init; }

    /// <summary>What is still to be paid before the next step: the deposit while reserved, then nothing.</summary>
    public required long DueFen { get; init; }

    /// <summary>Until when the place is held; only while reserved.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>First release month; known from the payment on.</summary>
    public Period? StartPeriod { get; init; }

    /// <summary>Last release month; known from the payment on.</summary>
    public Period? LastPeriod { get; init; }

    /// <summary><c>hq</c>, or <c>branch</c> for a unit of the overrun allowance.</summary>
    public required string Funding { get; init; }

    /// <summary>The way the member came.</summary>
    public Channel Channel { get; init; }

    /// <summary>What the counter does next: <c>pay</c>, <c>hand-over</c> or <c>sign</c>; null when it is signed or has ended.</summary>
    public EnrolmentMove? NextStep { get; init; }

    public required IReadOnlyList<GiftView> Gifts { get; init; }
}

/// <summary>A promised gift: what to hand over next and what has been handed over.</summary>
public sealed record GiftView
{
    public required string Item { get; init; }

    public required string Name { get; init; }

    public required long FaceFen { get; init; }

    public required GiftState State { get; init; }

    /// <summary>Serials set aside for this customer; empty when the hall has none that fit, so that the gift will be owed.</summary>
    public required IReadOnlyList<string> SuggestedSerials { get; init; }

    /// <summary>Serials the customer holds.</summary>
    public required IReadOnlyList<string> Serials { get; init; }
}
