using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// At least one of the conditions is met. When none is, a part that misses a fact leaves the whole unknown: the fact might yet say yes.
/// </summary>
public sealed record AnyCondition(IReadOnlyList<Condition> Of) : Condition
{
    public override bool AskedAgainAtPayment => Of.Any(c => c.AskedAgainAtPayment);

    public override bool FitsInstalments => Of.All(c => c.FitsInstalments);

    public override IReadOnlyList<Condition> Inner => Of;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        var unknown = false;
        for (var i = 0; i < Of.Count; i++)
        {
            var verdict = Of[i].Judge(facts, occasion);
            if (verdict.Passed)
                return Verdict.Pass(RuleCodes.AnyOf);
            unknown |= verdict.IsUnknown;
        }

        return unknown ? Verdict.Unknown(RuleCodes.AnyOfUnmet) : Verdict.Refuse(RuleCodes.AnyOfUnmet);
    }

    public override void Validate(string path, DefinitionErrors errors) => Nesting.Validate(this, path, errors);

    public override Population Narrow(Population population) => Population.Union(Of.Select(c => c.Narrow(population)));

    /// <summary>Who meets none of them.</summary>
    public override Population Exclude(Population population) => Of.Aggregate(population, (p, c) => c.Exclude(p));

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict) => [];
}
