namespace Campaigns.Rules.Audience;

/// <summary>
/// Codes of all rule outcomes: keys of their texts, and stable, for they are stored with decisions and seen by other programs. Those
/// that say yes come first in each group.
/// </summary>
public static class RuleCodes
{
    public const string CampaignRunning = "campaign-running";
    public const string CampaignNotStarted = "campaign-not-started";
    public const string CampaignEnded = "campaign-ended";

    public const string Offer = "offer";
    public const string NoOfferForTier = "no-offer-for-tier";
    public const string OfferUnknown = "offer-unknown";
    public const string OfferNotForTier = "offer-not-for-tier";

    /// <summary>The tier has an offer, but the member misses one of its conditions; the parts say which.</summary>
    public const string OfferConditionsUnmet = "offer-conditions-unmet";

    /// <summary>The release would start when a contract ends that has no end.</summary>
    public const string StartNotKnown = "start-not-known";

    public const string Tier = "tier";
    public const string TierNotIncluded = "tier-not-included";
    public const string Status = "status";
    public const string StatusNotIncluded = "status-not-included";
    public const string Branch = "branch";
    public const string BranchNotIncluded = "branch-not-included";
    public const string NoArrears = "no-arrears";
    public const string InArrears = "in-arrears";
    public const string OnNet = "on-net";
    public const string OnNetTooShort = "on-net-too-short";
    public const string OnNetTooLong = "on-net-too-long";
    public const string NoContract = "no-contract";
    public const string ContractRunning = "contract-running";
    public const string ContractRunningOpen = "contract-running-open";
    public const string AlreadyInOffer = "already-in-offer";

    public const string Channel = "channel";
    public const string ChannelNotIncluded = "channel-not-included";
    public const string Spend = "spend";
    public const string SpendTooLow = "spend-too-low";

    /// <summary>The usage of the month that counts has not come in yet.</summary>
    public const string UsageUnknown = "usage-unknown";

    public const string Participations = "participations";
    public const string AlreadyJoined = "already-joined";
    public const string JoinedOften = "joined-often";
    public const string WaitingAfterLast = "waiting-after-last";
    public const string NotExcluded = "not-excluded";
    public const string ExcludedByCampaign = "excluded-by-campaign";

    public const string Place = "place";
    public const string WrongPlace = "wrong-place";
    public const string HallNotListed = "hall-not-listed";
    public const string ChannelNotOpen = "channel-not-open";

    /// <summary>The stored rules can't be read by this program: they deny.</summary>
    public const string RulesUnreadable = "rules-unreadable";
}
