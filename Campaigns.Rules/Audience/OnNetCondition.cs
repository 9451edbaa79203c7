using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>Full months on the net lie between <paramref name="From"/> (included) and <paramref name="To"/> (included); no bound, no limit.</summary>
public sealed record OnNetCondition(int? From = null, int? To = null) : Condition
{
    private const int MaxMonths = 1200;

    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on)
    {
        var since = facts.OnNetSince;
        var months = Math.Max(0, ((on.Year - since.Year) * 12) + on.Month - since.Month - (on.Day < since.Day ? 1 : 0));
        var actual = months.ToString(CultureInfo.InvariantCulture);
        if (From is { } from && months < from)
            return RuleOutcome.Refuse(RuleCodes.OnNetTooShort, ("months", actual), ("required", from.ToString(CultureInfo.InvariantCulture)));
        if (To is { } to && months > to)
            return RuleOutcome.Refuse(RuleCodes.OnNetTooLong, ("months", actual), ("required", to.ToString(CultureInfo.InvariantCulture)));
        return RuleOutcome.Pass(RuleCodes.OnNet, ("months", actual));
    }

    public override void Validate(string path, DefinitionErrors errors)
    {
        if (From is null && To is null)
            errors.Add(path, DefinitionCodes.BoundMissing);
        errors.RequireBetween($"{path}.from", From ?? 0, 0, MaxMonths);
        errors.RequireBetween($"{path}.to", To ?? 0, 0, MaxMonths);
        if (From > To)
            errors.Add($"{path}.to", DefinitionCodes.RangeReversed);
    }
}
