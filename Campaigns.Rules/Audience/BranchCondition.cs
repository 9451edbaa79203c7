using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member's home county lies in the subtree of one of the named branches.</summary>
public sealed record BranchCondition(IReadOnlyList<string> In) : Condition
{
    private const string Sort = "branch";

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        for (var i = facts.HomeBranches.Count - 1; i >= 0; i--)
        {
            if (In.Contains(facts.HomeBranches[i]))
                return Verdict.Pass(RuleCodes.Branch);
        }

        return Verdict.Refuse(RuleCodes.BranchNotIncluded);
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);

    public override Population Narrow(Population population) => population.Having(Sort, In);

    public override Population Exclude(Population population) => population.Lacking(Sort, In);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        yield return ("branch", facts.HomeBranches.Count > 0 ? facts.HomeBranches[^1] : RuleOutcome.None);
        if (!verdict.Passed)
            yield return ("required", string.Join(',', In));
    }
}
