using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member's number belongs to one of the named brands. Not met while the CRM gave no brand.</summary>
public sealed record BrandCondition(IReadOnlyList<string> In) : Condition
{
    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (facts.Brand is not { } brand)
            return Verdict.Unknown(RuleCodes.BrandUnknown);
        return In.Contains(brand) ? Verdict.Pass(RuleCodes.Brand) : Verdict.Refuse(RuleCodes.BrandNotIncluded);
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireNames($"{path}.in", In);

    public override Population Narrow(Population population) => population.OfBrands(In);

    public override Population Exclude(Population population) => population.OfOtherBrands(In);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.Brand is { } brand)
            yield return ("brand", brand);
        yield return ("required", string.Join(',', In));
    }
}
