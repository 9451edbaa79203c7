using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// Average monthly revenue lies between <paramref name="FromFen"/> (included) and <paramref name="ToFen"/> (included); no bound, no limit.
/// </summary>
public sealed record ArpuCondition(long? FromFen = null, long? ToFen = null) : Condition
{
    private const long MaxFen = 100_000_000;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (facts.ArpuFen < FromFen)
            return Verdict.Refuse(RuleCodes.ArpuTooLow);
        return facts.ArpuFen > ToFen ? Verdict.Refuse(RuleCodes.ArpuTooHigh) : Verdict.Pass(RuleCodes.Arpu);
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireRange(path, FromFen, ToFen, 0, MaxFen, "Fen");

    public override Population Narrow(Population population) => population with { ArpuFen = population.ArpuFen.Intersect(FromFen, ToFen) };

    public override Population Exclude(Population population) => population with { ArpuFen = population.ArpuFen.Except(FromFen, ToFen) };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        yield return ("arpu", facts.ArpuFen.ToString(CultureInfo.InvariantCulture));
        if (FromFen is { } from)
            yield return ("from", from.ToString(CultureInfo.InvariantCulture));
        if (ToFen is { } to)
            yield return ("to", to.ToString(CultureInfo.InvariantCulture));
    }
}
