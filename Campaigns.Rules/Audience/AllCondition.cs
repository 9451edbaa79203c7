using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// Every one of the conditions is met. A part that refuses for good decides, whatever facts other parts miss; else a part that misses
/// a fact leaves the whole unknown.
/// </summary>
public sealed record AllCondition(IReadOnlyList<Condition> Of) : Condition
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
            if (!verdict.Passed && !verdict.IsUnknown)
                return Verdict.Refuse(RuleCodes.AllOfUnmet);
            unknown |= verdict.IsUnknown;
        }

        return unknown ? Verdict.Unknown(RuleCodes.AllOfUnmet) : Verdict.Pass(RuleCodes.AllOf);
    }

    public override void Validate(string path, DefinitionErrors errors) => Nesting.Validate(this, path, errors);

    public override Population Narrow(Population population) => population.Narrow(Of);

    /// <summary>Who misses one of them misses all.</summary>
    public override Population Exclude(Population population) => Population.Union(Of.Select(c => c.Exclude(population)));

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict) => [];
}
