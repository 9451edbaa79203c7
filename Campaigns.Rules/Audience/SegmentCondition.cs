using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The CRM put the member in at least one of the named segments.</summary>
public sealed record SegmentCondition(IReadOnlyList<string> In) : Condition
{
    private const string Sort = "segment";

    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        In.ContainsOneOf(facts.Segments) ? Verdict.Pass(RuleCodes.Segment) : Verdict.Refuse(RuleCodes.SegmentNotIncluded);

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireNames($"{path}.in", In);

    public override Population Narrow(Population population) => population.Having(Sort, In);

    public override Population Exclude(Population population) => population.Lacking(Sort, In);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.Segments.Count > 0)
            yield return ("segments", string.Join(',', facts.Segments));
        yield return ("required", string.Join(',', In));
    }
}
