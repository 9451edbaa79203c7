using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member stands on at least one of the named lists that HQ uploaded.</summary>
public sealed record NamedListCondition(IReadOnlyList<string> In) : Condition
{
    private const string Sort = "list";

    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        In.ContainsOneOf(facts.Lists) ? Verdict.Pass(RuleCodes.NamedList) : Verdict.Refuse(RuleCodes.NotOnNamedList);

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireNames($"{path}.in", In);

    public override Population Narrow(Population population) => population.Having(Sort, In);

    public override Population Exclude(Population population) => population.Lacking(Sort, In);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict) =>
        verdict.Passed
            ? [("list", string.Join(',', In.Where(facts.Lists.Contains)))]
            : [("required", string.Join(',', In))];
}
