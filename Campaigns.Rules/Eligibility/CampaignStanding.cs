using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Eligibility;

/// <summary>How one of several campaigns stands to the others, for one member at one moment.</summary>
public enum CampaignStanding
{
    /// <summary>The best of those the member may join.</summary>
    Recommended,

    /// <summary>The member may join it as well as the best.</summary>
    Additional,

    /// <summary>The member may join it instead of the best: joining the best excludes it.</summary>
    Alternative,

    /// <summary>The member can't join it now.</summary>
    Refused,
}

/// <summary>Codes of the sentences that say why a campaign stands as it does; a refused one is explained by its first refusal.</summary>
public static class StandingCodes
{
    /// <summary>No other can be joined.</summary>
    public const string OnlyOne = "standing-only-one";

    /// <summary>Its priority is above that of every other that can be joined.</summary>
    public const string Priority = "standing-priority";

    /// <summary>Of those with the highest priority it started first.</summary>
    public const string Started = "standing-started";

    /// <summary>Of those with the highest priority that started first it comes first by its code.</summary>
    public const string Code = "standing-code";

    /// <summary>Nothing about the best is in its way.</summary>
    public const string Additional = "standing-additional";

    /// <summary>It shares an exclusion group with the best.</summary>
    public const string Group = "standing-group";

    /// <summary>The contract that joining the best writes would block it.</summary>
    public const string Contract = "standing-contract";

    /// <summary>Another rule refuses it once the best is joined; <c>reason</c> is that rule's code.</summary>
    public const string Blocked = "standing-blocked";

    /// <summary>The rules let the member in, but no unit of quota is left for them.</summary>
    public const string NoPlace = "standing-no-place";
}

/// <summary>A campaign to be ranked: the decision about the member, and whether a unit of quota is left for them.</summary>
/// <param name="Campaign">Null when its stored rules can't be read; the decision then says so.</param>
public sealed record CampaignCandidate(string Code, string Name, CampaignDefinition? Campaign, Decision Decision, bool HasPlace)
{
    /// <summary>Whether the member can join it now.</summary>
    public bool CanJoin => Campaign is not null && Decision.Eligible && HasPlace;

    /// <summary>The offer the member would get unless they choose another.</summary>
    public Offer? Offer => Campaign?.Offers.FirstOrDefault(o => o.Code == Decision.OfferCode);
}

/// <summary>A candidate with its place in the ranking, and why: a code of <see cref="StandingCodes"/> or the first refusal.</summary>
public sealed record RankedCampaign(CampaignCandidate Candidate, CampaignStanding Standing, RuleOutcome Why);
