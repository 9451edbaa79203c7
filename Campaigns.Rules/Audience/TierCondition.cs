using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member belongs to one of the named club tiers.</summary>
public sealed record TierCondition(IReadOnlyList<Tier> In) : Condition
{
    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on) => In.Contains(facts.Tier)
        ? RuleOutcome.Pass(RuleCodes.Tier, ("tier", EnumCode.Of(facts.Tier)))
        : RuleOutcome.Refuse(
            RuleCodes.TierNotIncluded,
            ("tier", EnumCode.Of(facts.Tier)),
            ("required", string.Join(',', In.Select(EnumCode.Of))));

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);
}
