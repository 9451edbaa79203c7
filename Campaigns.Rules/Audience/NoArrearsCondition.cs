using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member owes nothing.</summary>
public sealed record NoArrearsCondition : Condition
{
    public override bool AskedAgainAtPayment => true;

    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on) =>
        facts.InArrears ? RuleOutcome.Refuse(RuleCodes.InArrears) : RuleOutcome.Pass(RuleCodes.NoArrears);

    public override void Validate(string path, DefinitionErrors errors)
    {
        // Nothing to set, so nothing to get wrong.
    }
}
