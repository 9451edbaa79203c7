using Campaigns.Application.Quotas;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>
/// Whether a member may join a campaign here and now, with every rule's outcome. <see cref="Eligible"/> is about the rules;
/// <see cref="Quota"/> tells beside it whether a place is free.
/// </summary>
public sealed record EligibilityView
{
    public required string Campaign { get; init; }

    public required string CampaignName { get; init; }

    public required bool Eligible { get; init; }

    /// <summary>The offer the member would get unless they choose another; null when none fits.</summary>
    public OfferView? Offer => Offers.Count > 0 ? Offers[0] : null;

    /// <summary>Every offer the member may choose, the default first.</summary>
    public required IReadOnlyList<OfferView> Offers { get; init; }

    /// <summary>Every rule that says no, the first to tell first.</summary>
    public required IReadOnlyList<RuleOutcome> Reasons { get; init; }

    /// <summary>Every rule that says yes.</summary>
    public required IReadOnlyList<RuleOutcome> Passed { get; init; }

    /// <summary>The row the member would draw on; null: no branch above them has one, so no.</summary>
    public QuotaState? Quota { get; init; }

    /// <summary>How the campaign stands to the others; null when it was asked about alone.</summary>
    public CampaignStanding? Standing { get; init; }

    /// <summary>Why it stands so; null when it was asked about alone.</summary>
    public RuleOutcome? Why { get; init; }
}

/// <summary>A quota row as the counter sees it; <see cref="Free"/> is null when the row is unlimited.</summary>
/// <param name="OverrunFree">Units left of those the branch may go beyond its cap, at its own cost.</param>
public sealed record QuotaState(
    string Branch, string BranchName, Tier Tier, long Cap, long Held, long Used, long? Free, long OverrunFree)
{
    /// <summary>Whether a reservation made now would get a unit.</summary>
    public static bool HasPlace(QuotaRow? row) => row is not null && (row.Unlimited || row.Free > 0 || row.OverrunAllowed > row.OverrunUsed);

    public static QuotaState? Of(QuotaRow? row) => row is null
        ? null
        : new(
            row.BranchCode,
            row.BranchName,
            row.Tier,
            row.Cap,
            row.Held,
            row.Used,
            row.Unlimited ? null : row.Free,
            row.OverrunAllowed - row.OverrunUsed);
}
