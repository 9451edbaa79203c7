using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>At least one of the warning flags <see cref="Any"/> is set, and none of <see cref="None"/>; an empty list asks nothing.</summary>
public sealed record WarningFlagsCondition : Condition
{
    private const string Flag = "flag";

    public IReadOnlyList<string> Any { get; init; } = [];

    public IReadOnlyList<string> None { get; init; } = [];

    public override Verdict Judge(MemberFacts facts, Occasion occasion)
    {
        if (None.ContainsOneOf(facts.WarningFlags))
            return Verdict.Refuse(RuleCodes.WarningFlagSet);
        return Any.Count > 0 && !Any.ContainsOneOf(facts.WarningFlags)
            ? Verdict.Refuse(RuleCodes.WarningFlagMissing)
            : Verdict.Pass(RuleCodes.WarningFlags);
    }

    public override void Validate(string path, DefinitionErrors errors)
    {
        if (Any.Count > 0 || None.Count == 0)
            errors.RequireNames($"{path}.any", Any);
        if (None.Count > 0)
            errors.RequireNames($"{path}.none", None);
    }

    public override Population Narrow(Population population)
    {
        var without = population.Lacking(Flag, None);
        return Any.Count > 0 ? without.Having(Flag, Any) : without;
    }

    /// <summary>Who has none of the first, or one of the second.</summary>
    public override Population Exclude(Population population)
    {
        var flagged = population.Having(Flag, None);
        return Any.Count > 0 ? Population.Union([population.Lacking(Flag, Any), flagged]) : flagged;
    }

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (facts.WarningFlags.Count > 0)
            yield return ("flags", string.Join(',', facts.WarningFlags));
        if (Any.Count > 0)
            yield return ("any", string.Join(',', Any));
        if (None.Count > 0)
            yield return ("none", string.Join(',', None));
    }
}
