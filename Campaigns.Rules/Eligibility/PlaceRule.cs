using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// Where the member may join (domain §5, Place). Branches are given as codes from the region down, so the second is the prefecture. Data
/// names branches by code; who renders the sentence puts names in their place.
/// </summary>
internal static class PlaceRule
{
    private const int PrefectureLevel = 1;

    public static RuleOutcome Evaluate(Place rule, MemberFacts facts, JoiningPlace place)
    {
        if (rule.Kind == PlaceKind.ListedHalls)
        {
            return rule.Halls.Contains(place.HallCode, StringComparer.Ordinal)
                ? Here(place)
                : RuleOutcome.Refuse(RuleCodes.HallNotListed, ("halls", string.Join(',', rule.Halls)));
        }

        if (rule.Kind == PlaceKind.AnyHall)
            return Here(place);
        var home = Prefecture(facts.HomeBranches);
        return home is not null && home == Prefecture(place.HallBranches)
            ? Here(place)
            : RuleOutcome.Refuse(RuleCodes.WrongPlace, ("branch", home ?? RuleOutcome.None));
    }

    private static string? Prefecture(IReadOnlyList<string> branches) =>
        branches.Count > PrefectureLevel ? branches[PrefectureLevel] : null;

    private static RuleOutcome Here(JoiningPlace place) => RuleOutcome.Pass(RuleCodes.Place, ("hall", place.HallCode));
}
