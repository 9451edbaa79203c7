using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Eligibility;

/// <summary>The hall at which the member wants to join: its code and the codes from the region down to it.</summary>
public sealed record JoiningPlace(string HallCode, IReadOnlyList<string> HallBranches);

/// <summary>
/// What every rule said, on which facts. Stored with the enrolment, so that the same question asked again gives the same answer
/// (domain §4.3); written with the options of campaign data.
/// </summary>
public sealed record Decision
{
    /// <summary>Whether every rule passed.</summary>
    public required bool Eligible { get; init; }

    /// <summary>The offer that was asked for or chosen; null when none fits.</summary>
    public string? OfferCode { get; init; }

    /// <summary>The business date of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The channel the member came through.</summary>
    public Channel Channel { get; init; } = Channel.Hall;

    public required MemberFacts Facts { get; init; }

    /// <summary>Null when the question was put without a place, as nightly evaluation does.</summary>
    public JoiningPlace? Place { get; init; }

    /// <summary>One outcome a rule, passing and refusing, in order of precedence.</summary>
    public required IReadOnlyList<RuleOutcome> Outcomes { get; init; }
}
