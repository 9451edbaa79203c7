using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member's home county lies in the subtree of one of the named branches.</summary>
public sealed record BranchCondition(IReadOnlyList<string> In) : Condition
{
    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on) =>
        new("branch", In.Any(b => facts.HomeBranches.Contains(b, StringComparer.Ordinal)), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["branch"] = facts.HomeBranches.Count > 0 ? facts.HomeBranches[^1] : "",
            ["required"] = string.Join(',', In),
        });

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);
}
