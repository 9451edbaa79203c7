using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member spent at least so much in the month before, in fen. Not met while that month's usage is not known.</summary>
public sealed record MinSpendCondition(long Fen) : Condition
{
    private const long MaxFen = 100_000_000;

    public override bool FitsInstalments => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (facts.Usage is not { } usage)
            return Verdict.Unknown(RuleCodes.UsageUnknown);
        return usage.SpendFen >= Fen ? Verdict.Pass(RuleCodes.Spend) : Verdict.Refuse(RuleCodes.SpendTooLow);
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireBetween($"{path}.fen", Fen, 1, MaxFen);

    public override Population Narrow(Population population) => population with { SpendFen = population.SpendFen.Intersect(Fen, null) };

    public override Population Exclude(Population population) => population with { SpendFen = population.SpendFen.Except(Fen, null) };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.Usage is not { } usage)
            yield break;
        yield return ("period", usage.Period.ToString());
        yield return ("spend", usage.SpendFen.ToString(CultureInfo.InvariantCulture));
        yield return ("required", Fen.ToString(CultureInfo.InvariantCulture));
    }
}
