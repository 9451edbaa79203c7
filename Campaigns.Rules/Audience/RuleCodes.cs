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

    public const string Usage = "usage";
    public const string UsageTooLow = "usage-too-low";

    /// <summary>The usage of the month that counts has not come in yet.</summary>
    public const string UsageUnknown = "usage-unknown";

    public const string Brand = "brand";
    public const string BrandNotIncluded = "brand-not-included";
    public const string BrandUnknown = "brand-unknown";
    public const string Billing = "billing";
    public const string BillingNotIncluded = "billing-not-included";
    public const string BillingUnknown = "billing-unknown";
    public const string Arpu = "arpu";
    public const string ArpuTooLow = "arpu-too-low";
    public const string ArpuTooHigh = "arpu-too-high";
    public const string ArpuTrend = "arpu-trend";
    public const string ArpuTrendTooLow = "arpu-trend-too-low";
    public const string ArpuTrendTooHigh = "arpu-trend-too-high";

    /// <summary>The member was not there long enough for a trend.</summary>
    public const string ArpuTrendUnknown = "arpu-trend-unknown";

    public const string WarningFlags = "warning-flags";
    public const string WarningFlagMissing = "warning-flag-missing";
    public const string WarningFlagSet = "warning-flag-set";
    public const string Segment = "segment";
    public const string SegmentNotIncluded = "segment-not-included";
    public const string NamedList = "named-list";
    public const string NotOnNamedList = "not-on-named-list";
    public const string NoEarlierCampaign = "no-earlier-campaign";
    public const string EarlierCampaign = "earlier-campaign";
    public const string HasContract = "has-contract";
    public const string ContractMissing = "contract-missing";

    /// <summary>There is such a contract, but none that ends in time.</summary>
    public const string ContractEndsLate = "contract-ends-late";

    public const string AnyOf = "any-of";
    public const string AnyOfUnmet = "any-of-unmet";
    public const string AllOf = "all-of";
    public const string AllOfUnmet = "all-of-unmet";
    public const string NoneOf = "none-of";
    public const string NoneOfUnmet = "none-of-unmet";

    /// <summary>An exception can't be ruled out, because a fact is missing.</summary>
    public const string NoneOfUnknown = "none-of-unknown";

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
