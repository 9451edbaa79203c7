using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member owes nothing.</summary>
public sealed record NoArrearsCondition : Condition
{
    private const string Arrears = "arrears";

    public override bool AskedAgainAtPayment => true;

    public override bool FitsInstalments => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        facts.InArrears ? Verdict.Refuse(RuleCodes.InArrears) : Verdict.Pass(RuleCodes.NoArrears);

    public override void Validate(string path, DefinitionErrors errors)
    {
        // Nothing to set, so nothing to get wrong.
    }

    public override Population Narrow(Population population) => population.Lacking(Arrears, [Arrears]);

    public override Population Exclude(Population population) => population.Having(Arrears, [Arrears]);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict) => [];
}
