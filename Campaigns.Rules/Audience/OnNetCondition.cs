using System.Globalization;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>Full months on the net lie between <paramref name="From"/> (included) and <paramref name="To"/> (included); no bound, no limit.</summary>
public sealed record OnNetCondition(int? From, int? To) : Condition
{
    public override RuleOutcome Evaluate(MemberFacts facts, DateOnly on)
    {
        var months = ((on.Year - facts.OnNetSince.Year) * 12) + on.Month - facts.OnNetSince.Month - (on.Day < facts.OnNetSince.Day ? 1 : 0);
        var actual = months.ToString(CultureInfo.InvariantCulture);
        if (From is { } from && months < from)
            return RuleOutcome.Refuse("on-net-too-short", ("months", actual), ("required", from.ToString(CultureInfo.InvariantCulture)));
        if (To is { } to && months > to)
            return RuleOutcome.Refuse("on-net-too-long", ("months", actual), ("required", to.ToString(CultureInfo.InvariantCulture)));
        return RuleOutcome.Pass("on-net", ("months", actual));
    }

    public override void Validate(string path, DefinitionErrors errors)
    {
        if (From is null && To is null)
            errors.Add(path, "bound-missing");
        if (From is < 0 or > 1200)
            errors.Add($"{path}.from", "out-of-range");
        if (To is < 0 or > 1200)
            errors.Add($"{path}.to", "out-of-range");
        if (From > To)
            errors.Add($"{path}.to", "range-reversed");
    }
}
