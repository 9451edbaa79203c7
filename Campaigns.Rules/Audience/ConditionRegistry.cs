using System.Text.Json.Serialization.Metadata;

namespace Campaigns.Rules.Audience;

/// <summary>The kinds of condition that campaign data may use, by the name that stands in its JSON (<c>"kind"</c>).</summary>
public static class ConditionRegistry
{
    public static IReadOnlyList<JsonDerivedType> Kinds { get; } =
    [
        new(typeof(TierCondition), "tier"),
        new(typeof(StatusCondition), "status"),
        new(typeof(NoContractCondition), "no-contract"),
        new(typeof(NoArrearsCondition), "no-arrears"),
        new(typeof(OnNetCondition), "on-net-months"),
        new(typeof(BranchCondition), "branch"),
        new(typeof(ChannelCondition), "channel"),
        new(typeof(MinSpendCondition), "min-spend"),
        new(typeof(BrandCondition), "brand"),
        new(typeof(BillingCondition), "billing"),
        new(typeof(ArpuCondition), "arpu"),
        new(typeof(ArpuTrendCondition), "arpu-trend"),
        new(typeof(WarningFlagsCondition), "warning-flags"),
        new(typeof(SegmentCondition), "segment"),
        new(typeof(NamedListCondition), "named-list"),
        new(typeof(NoEarlierCampaignCondition), "no-earlier-campaign"),
        new(typeof(HasContractCondition), "has-contract"),
        new(typeof(MinUsageCondition), "min-usage"),
        new(typeof(AnyCondition), "any"),
        new(typeof(AllCondition), "all"),
        new(typeof(NotCondition), "not"),
    ];
}
