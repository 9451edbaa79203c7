using Campaigns.Application.Quotas;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;
using Campaigns.Rules.Offers;

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

    /// <summary>The offer the member would get; null when none fits.</summary>
    public OfferView? Offer { get; init; }

    /// <summary>Every rule that says no, the first to tell first.</summary>
    public required IReadOnlyList<RuleOutcome> Reasons { get; init; }

    /// <summary>Every rule that says yes.</summary>
    public required IReadOnlyList<RuleOutcome> Passed { get; init; }

    /// <summary>The row the member would draw on; null: no branch above them has one, so no.</summary>
    public QuotaState? Quota { get; init; }
}

/// <summary>What the member would pay and get.</summary>
public sealed record OfferView(string Code, string Name, long DepositFen, int Months, IReadOnlyList<PromisedGift> Gifts)
{
    public static OfferView Of(Offer offer) =>
        new(offer.Code, offer.Name, offer.DepositFen, offer.Release.Months, [.. offer.Gifts.Select(g => new PromisedGift(g.Item, g.FaceFen))]);
}

public sealed record PromisedGift(string Item, long FaceFen);

/// <summary>A quota row as the counter sees it; <see cref="Free"/> is null when the row is unlimited.</summary>
public sealed record QuotaState(string Branch, string BranchName, Tier Tier, long Cap, long Held, long Used, long? Free)
{
    public static QuotaState? Of(QuotaRow? row) => row is null
        ? null
        : new(row.BranchCode, row.BranchName, row.Tier, row.Cap, row.Held, row.Used, row.Unlimited ? null : row.Free);
}
