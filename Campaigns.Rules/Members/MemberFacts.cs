using Campaigns.Rules.Periods;

namespace Campaigns.Rules.Members;

/// <summary>
/// A contract (合约) that binds a member. Both dates are included; no end means until further notice.
/// <see cref="EnrolmentId"/> is set when a campaign here wrote it: an enrolment is a contract for other campaigns (domain §3).
/// </summary>
public sealed record ContractFact(string Kind, string Name, DateOnly StartsOn, DateOnly? EndsOn, string? CampaignCode = null, long? EnrolmentId = null)
{
    public bool RunsOn(DateOnly date) => StartsOn <= date && (EndsOn is not { } end || date <= end);
}

/// <summary>
/// A live or ended participation of the member, as conditions and limits see it; <paramref name="Groups"/> are the exclusion groups it claims.
/// One that was <paramref name="Cancelled"/> came to nothing and blocks no later joining.
/// </summary>
/// <param name="EndedOn">The day it was completed or cancelled; null while it is live.</param>
public sealed record ParticipationFact(
    string CampaignCode,
    string CampaignName,
    bool Live,
    Period? LastPeriod,
    DateOnly EnrolledOn,
    IReadOnlyList<string> Groups,
    DateOnly? EndedOn = null,
    bool Cancelled = false);

/// <summary>What the member used in one month, as billing reported it.</summary>
/// <param name="SpendFen">Spend in fen.</param>
public sealed record MonthUsage(Period Period, long SpendFen, long CallMinutes, long DataMb);

/// <summary>
/// All that a decision may depend on, at one moment: ids and facts, never a name or a phone number, because it is stored with the
/// enrolment. Branch ancestry is given as codes from the region down to the home county.
/// </summary>
public sealed record MemberFacts
{
    public required long MemberId { get; init; }

    public required Tier Tier { get; init; }

    public required MemberStatus Status { get; init; }

    public required DateOnly OnNetSince { get; init; }

    /// <summary>Average revenue per month over the last three full months, in fen.</summary>
    public long ArpuFen { get; init; }

    /// <summary>The same over the three months before those; null when the member was not there long enough.</summary>
    public long? ArpuBeforeFen { get; init; }

    public bool InArrears { get; init; }

    /// <summary>Code of the brand the number belongs to; null when the CRM gave none.</summary>
    public string? Brand { get; init; }

    public Billing? Billing { get; init; }

    /// <summary>Codes of the segments the CRM put the member in.</summary>
    public IReadOnlyList<string> Segments { get; init; } = [];

    /// <summary>Codes of the named lists the member stands on.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Usage of the month before the one in question; null while it is not known.</summary>
    public MonthUsage? Usage { get; init; }

    /// <summary>Codes of warning flags set now: <c>falling-arpu</c>, <c>call-forwarding</c>, <c>low-usage</c>.</summary>
    public IReadOnlyList<string> WarningFlags { get; init; } = [];

    /// <summary>Codes from the region down to the home county.</summary>
    public IReadOnlyList<string> HomeBranches { get; init; } = [];

    public IReadOnlyList<ContractFact> Contracts { get; init; } = [];

    public IReadOnlyList<ParticipationFact> Participations { get; init; } = [];

    /// <summary>When these facts were last taken over from the CRM.</summary>
    public DateTimeOffset AsOf { get; init; }
}
