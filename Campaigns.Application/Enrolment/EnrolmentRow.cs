using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment;

/// <summary>An enrolment as it is stored, with the names and paths a use case needs to check scope and to answer.</summary>
public sealed record EnrolmentRow
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required long CampaignId { get; init; }

    public required string CampaignCode { get; init; }

    public required string CampaignName { get; init; }

    public required int Revision { get; init; }

    public required long MemberId { get; init; }

    public required string Phone { get; init; }

    public required string Offer { get; init; }

    public required Tier Tier { get; init; }

    public required EnrolmentState State { get; init; }

    public required long HomeBranchId { get; init; }

    public required string HomePath { get; init; }

    public required long HallId { get; init; }

    public required string HallCode { get; init; }

    public required string HallName { get; init; }

    public required string HallPath { get; init; }

    public required long HomeBookId { get; init; }

    public required long HallBookId { get; init; }

    public long? ManagerId { get; init; }

    public required long QuotaId { get; init; }

    /// <summary><c>hq</c>, or <c>branch</c> for a unit of the overrun allowance.</summary>
    public required string Funding { get; init; }

    /// <summary>The way the member came.</summary>
    public required Channel Channel { get; init; }

    public required long DepositFen { get; init; }

    public required long BonusFen { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateOnly? PaidOn { get; init; }

    public Period? StartMonth { get; init; }

    public Period? LastMonth { get; init; }

    public required int Version { get; init; }
}

/// <summary>A reservation about to be written.</summary>
public sealed record NewEnrolment
{
    public required long Id { get; init; }

    public required string Number { get; init; }

    public required long CampaignId { get; init; }

    public required int Revision { get; init; }

    public required long MemberId { get; init; }

    public required string Phone { get; init; }

    public required string Offer { get; init; }

    public required Tier Tier { get; init; }

    public required long HomeBranchId { get; init; }

    public required long HallId { get; init; }

    public required long HomeBookId { get; init; }

    public required long HallBookId { get; init; }

    public long? ManagerId { get; init; }

    public required long QuotaId { get; init; }

    public required string Funding { get; init; }

    public required Channel Channel { get; init; }

    public required long DepositFen { get; init; }

    public required long BonusFen { get; init; }

    public required string Decision { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required long ReservedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
