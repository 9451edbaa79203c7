using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>Full months on the net lie between <paramref name="From"/> (included) and <paramref name="To"/> (included); no bound, no limit.</summary>
public sealed record OnNetCondition(int? From = null, int? To = null) : Condition
{
    private const int MaxMonths = 1200;

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        var months = Months(facts, occasion);
        if (months < From)
            return Verdict.Refuse(RuleCodes.OnNetTooShort);
        return months > To ? Verdict.Refuse(RuleCodes.OnNetTooLong) : Verdict.Pass(RuleCodes.OnNet);
    }

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireRange(path, From, To, 0, MaxMonths);

    public override Population Narrow(Population population) => population with { OnNetMonths = population.OnNetMonths.Intersect(From, To) };

    public override Population Exclude(Population population) => population with { OnNetMonths = population.OnNetMonths.Except(From, To) };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        yield return ("months", Months(facts, occasion).ToString(CultureInfo.InvariantCulture));
        if (From is { } from)
            yield return ("from", from.ToString(CultureInfo.InvariantCulture));
        if (To is { } to)
            yield return ("to", to.ToString(CultureInfo.InvariantCulture));
    }

    private static int Months(MemberFacts facts, Occasion occasion)
    {
        var (since, on) = (facts.OnNetSince, occasion.On);
        return Math.Max(0, ((on.Year - since.Year) * 12) + on.Month - since.Month - (on.Day < since.Day ? 1 : 0));
    }
}
