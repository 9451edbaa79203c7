using Campaigns.Application.Gifts;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Members;
using Campaigns.Rules.Periods;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment.Slip;

/// <summary>
/// What a customer agreed to, for the paper both sides keep. Holds the full phone number: it is the customer's own paper and is neither
/// stored nor sent elsewhere.
/// </summary>
public sealed record SlipView
{
    public required string Number { get; init; }

    public required EnrolmentState State { get; init; }

    public required string CampaignName { get; init; }

    public required Tier Tier { get; init; }

    /// <summary>In full, plain digits.</summary>
    public required string Phone { get; init; }

    public required string HallName { get; init; }

    /// <summary>The prefecture the hall belongs to, which stamps beside it.</summary>
    public required string BranchName { get; init; }

    public required DateOnly EnrolledOn { get; init; }

    public required EnrolmentParties Parties { get; init; }

    public required long DepositFen { get; init; }

    /// <summary>Every instalment with the month it falls in.</summary>
    public required IReadOnlyList<SlipInstalment> Instalments { get; init; }

    public required IReadOnlyList<SlipGift> Gifts { get; init; }

    public required CancellationTerms Cancellation { get; init; }

    public required DateOnly PaidOn { get; init; }

    /// <summary>What the enrolment is for other campaigns meanwhile.</summary>
    public required string ContractKind { get; init; }

    /// <summary>The last day it is a contract; null when nothing is released, so that it binds nobody.</summary>
    public DateOnly? BoundUntil { get; init; }

    /// <summary>PNG as base64; null when the customer has not drawn one.</summary>
    public string? SignatureImage { get; init; }

    /// <summary>Who prints it, by name.</summary>
    public required string PrintedBy { get; init; }

    public required DateTimeOffset PrintedAt { get; init; }
}

/// <summary>A release as it was agreed.</summary>
/// <param name="Terms">What it depends on; null when on nothing.</param>
/// <param name="Lapses">Whether what is not used by the end of its month lapses.</param>
public sealed record SlipInstalment(Lot Lot, Period Period, int Day, long AmountFen, InstalmentTerms? Terms, bool Lapses);

/// <summary>A promised gift with the serials the customer holds and the face of each.</summary>
public sealed record SlipGift(string Name, long FaceFen, GiftState State, IReadOnlyList<(string SerialNo, long FaceFen)> Serials);
