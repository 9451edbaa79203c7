using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// The condition is not met: an exception. A condition that only misses a fact is neither met nor not met, so its opposite is not met
/// either: no member gets in because billing is late or the CRM silent.
/// </summary>
public sealed record NotCondition(Condition Of) : Condition
{
    public override bool AskedAgainAtPayment => Of.AskedAgainAtPayment;

    public override bool FitsInstalments => Of.FitsInstalments;

    public override IReadOnlyList<Condition> Inner => [Of];

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        var verdict = Of.Judge(facts, occasion);
        if (verdict.Passed)
            return Verdict.Refuse(RuleCodes.NoneOfUnmet);
        return verdict.IsUnknown ? Verdict.Unknown(RuleCodes.NoneOfUnknown) : Verdict.Pass(RuleCodes.NoneOf);
    }

    public override void Validate(string path, DefinitionErrors errors) => Nesting.Validate(this, path, errors);

    public override Population Narrow(Population population) => Of.Exclude(population);

    public override Population Exclude(Population population) => Of.Narrow(population);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict) => [];
}
