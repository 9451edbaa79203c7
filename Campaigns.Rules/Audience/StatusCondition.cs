using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member's number is in one of the named service states.</summary>
public sealed record StatusCondition(IReadOnlyList<MemberStatus> In) : Condition
{
    public override bool AskedAgainAtPayment => true;

    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on) => In.Contains(facts.Status)
        ? RuleOutcome.Pass(RuleCodes.Status, ("status", EnumCode.Of(facts.Status)))
        : RuleOutcome.Refuse(
            RuleCodes.StatusNotIncluded,
            ("status", EnumCode.Of(facts.Status)),
            ("required", string.Join(',', In.Select(EnumCode.Of))));

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);
}
