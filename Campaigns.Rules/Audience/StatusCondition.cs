using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member's number is in one of the named service states.</summary>
public sealed record StatusCondition(IReadOnlyList<MemberStatus> In) : Condition
{
    public override bool AskedAgainAtPayment => true;

    public override bool FitsInstalments => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        In.Contains(facts.Status) ? Verdict.Pass(RuleCodes.Status) : Verdict.Refuse(RuleCodes.StatusNotIncluded);

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);

    public override Population Narrow(Population population) => population with { Statuses = population.Statuses.Intersect(In).ToHashSet() };

    public override Population Exclude(Population population) => population with { Statuses = population.Statuses.Except(In).ToHashSet() };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        yield return ("status", EnumCode.Of(facts.Status));
        if (!verdict.Passed)
            yield return ("required", string.Join(',', In.Select(EnumCode.Of)));
    }
}
