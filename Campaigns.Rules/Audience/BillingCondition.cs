using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member pays for service in one of the named ways. Not met while the CRM didn't say which.</summary>
public sealed record BillingCondition(IReadOnlyList<Billing> In) : Condition
{
    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (facts.Billing is not { } billing)
            return Verdict.Unknown(RuleCodes.BillingUnknown);
        return In.Contains(billing) ? Verdict.Pass(RuleCodes.Billing) : Verdict.Refuse(RuleCodes.BillingNotIncluded);
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);

    public override Population Narrow(Population population) => population with { Billings = population.Billings.Intersect(In).ToHashSet() };

    public override Population Exclude(Population population) => population with { Billings = population.Billings.Except(In).ToHashSet() };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.Billing is { } billing)
            yield return ("billing", EnumCode.Of(billing));
        if (!verdict.Passed)
            yield return ("required", string.Join(',', In.Select(EnumCode.Of)));
    }
}
