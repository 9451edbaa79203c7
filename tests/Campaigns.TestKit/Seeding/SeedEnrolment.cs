using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;

namespace Campaigns.TestKit.Seeding;

/// <summary>Which enrolment to write; the default is a gold member's, signed on 20 October 2026 at the home hall.</summary>
public sealed record SeedEnrolment
{
    /// <summary>Reserved, paid, issued, active, or cancelled with its gifts brought back before anything was released.</summary>
    public EnrolmentState State { get; init; } = EnrolmentState.Active;

    public Tier Tier { get; init; } = Tier.Gold;

    /// <summary>Day of every step.</summary>
    public DateOnly On { get; init; } = new(2026, 10, 20);

    /// <summary>Whether the hall lies in the other prefecture, so that its cash and stock are in the other book.</summary>
    public bool AtOtherHall { get; init; }

    /// <summary><c>branch</c>: a unit of the overrun allowance.</summary>
    public string Funding { get; init; } = "hq";

    public bool Paid => State is not (EnrolmentState.Reserved or EnrolmentState.Expired or EnrolmentState.Withdrawn);

    public bool HandedOver => State is EnrolmentState.Issued or EnrolmentState.Active or EnrolmentState.Cancelled;

    public bool Signed => State is EnrolmentState.Active or EnrolmentState.Cancelled;

    public bool Cancelled => State == EnrolmentState.Cancelled;
}
