using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>The member joins through one of the named channels.</summary>
public sealed record ChannelCondition(IReadOnlyList<Channel> In) : Condition
{
    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        In.Contains(occasion.Channel) ? Verdict.Pass(RuleCodes.Channel) : Verdict.Refuse(RuleCodes.ChannelNotIncluded);

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireDistinct($"{path}.in", In);

    public override Population Narrow(Population population) => population with { Channels = population.Channels.Intersect(In).ToHashSet() };

    public override Population Exclude(Population population) => population with { Channels = population.Channels.Except(In).ToHashSet() };

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        yield return ("channel", EnumCode.Of(occasion.Channel));
        if (!verdict.Passed)
            yield return ("required", string.Join(',', In.Select(EnumCode.Of)));
    }
}
