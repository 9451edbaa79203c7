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
    ];
}
