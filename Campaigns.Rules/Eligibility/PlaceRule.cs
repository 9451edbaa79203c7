using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// Where and through which channel the member may join (domain §5, Place); without a place, not asked. Branches are given as codes from the
/// region down, so the second is the prefecture. Data names branches by code; who renders the sentence puts names in their place.
/// </summary>
internal sealed class PlaceRule(Place rule) : EligibilityRule
{
    private const int PrefectureLevel = 1;

    public override Verdict Judge(in Question question)
    {
        if (question.Place is not { } place)
            return Verdict.Pass(RuleCodes.Place);
        if (!rule.Channels.Contains(question.Occasion.Channel))
            return Verdict.Refuse(RuleCodes.ChannelNotOpen);
        if (rule.Kind == PlaceKind.AnyHall)
            return Verdict.Pass(RuleCodes.Place);
        if (rule.Kind == PlaceKind.ListedHalls)
            return rule.Halls.Contains(place.HallCode) ? Verdict.Pass(RuleCodes.Place) : Verdict.Refuse(RuleCodes.HallNotListed);
        var home = Prefecture(question.Facts.HomeBranches);
        return home is not null && home == Prefecture(place.HallBranches) ? Verdict.Pass(RuleCodes.Place) : Verdict.Refuse(RuleCodes.WrongPlace);
    }

    public override IEnumerable<RuleOutcome> Explain(Question question)
    {
        if (question.Place is not { } place)
            return [];
        return [Judge(question).Code switch
        {
            RuleCodes.ChannelNotOpen => RuleOutcome.Refuse(
                RuleCodes.ChannelNotOpen,
                ("channel", EnumCode.Of(question.Occasion.Channel)),
                ("required", string.Join(',', rule.Channels.Select(EnumCode.Of)))),
            RuleCodes.HallNotListed => RuleOutcome.Refuse(RuleCodes.HallNotListed, ("halls", string.Join(',', rule.Halls))),
            RuleCodes.WrongPlace => RuleOutcome.Refuse(
                RuleCodes.WrongPlace,
                ("branch", Prefecture(question.Facts.HomeBranches) ?? RuleOutcome.None),
                ("home", question.Facts.HomeBranches is [.., var home] ? home : RuleOutcome.None)),
            _ => RuleOutcome.Pass(RuleCodes.Place, ("hall", place.HallCode)),
        }];
    }

    private static string? Prefecture(IReadOnlyList<string> branches) =>
        branches.Count > PrefectureLevel ? branches[PrefectureLevel] : null;
}
