using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member's home county lies in the subtree of one of the named branches.</summary>
public sealed record BranchCondition(IReadOnlyList<string> In) : Condition
{
    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on)
    {
        var home = facts.HomeBranches.Count > 0 ? facts.HomeBranches[^1] : RuleOutcome.None;
        return facts.HomeBranches.Intersect(In, StringComparer.Ordinal).Any()
            ? RuleOutcome.Pass(RuleCodes.Branch, ("branch", home))
            : RuleOutcome.Refuse(RuleCodes.BranchNotIncluded, ("branch", home), ("required", string.Join(',', In)));
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);
}
