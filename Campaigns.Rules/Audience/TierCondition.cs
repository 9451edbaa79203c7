using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member belongs to one of the named club tiers.</summary>
public sealed record TierCondition(IReadOnlyList<Tier> In) : Condition
{
    public override bool FitsInstalments => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        In.Contains(facts.Tier) ? Verdict.Pass(RuleCodes.Tier) : Verdict.Refuse(RuleCodes.TierNotIncluded);

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);

    public override Population Narrow(Population population) => population with { Tiers = population.Tiers.Intersect(In).ToHashSet() };

    public override Population Exclude(Population population) => population with { Tiers = population.Tiers.Except(In).ToHashSet() };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        yield return ("tier", EnumCode.Of(facts.Tier));
        if (!verdict.Passed)
            yield return ("required", string.Join(',', In.Select(EnumCode.Of)));
    }
}
