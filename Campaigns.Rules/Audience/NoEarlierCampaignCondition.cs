using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Audience;

/// <summary>
/// The member never took part in one of the named campaigns, or not since a day: neither now nor in a participation that ended. What was
/// cancelled came to nothing and doesn't count. Of several that block, the latest is named.
/// </summary>
/// <param name="Campaigns">Codes of campaigns.</param>
/// <param name="Since">Only joinings on this day or later block; null: all.</param>
public sealed record NoEarlierCampaignCondition(IReadOnlyList<string> Campaigns, DateOnly? Since = null) : Condition
{
    public override bool AskedAgainAtPayment => true;

    public override Verdict Judge(MemberFacts facts, Occasion occasion) =>
        Blocking(facts) is null ? Verdict.Pass(RuleCodes.NoEarlierCampaign) : Verdict.Refuse(RuleCodes.EarlierCampaign);

    public override void Validate(string path, DefinitionErrors errors) => errors.RequireNames($"{path}.campaigns", Campaigns);

    public override Population Narrow(Population population) => population.Lacking(Mark, Campaigns);

    public override Population Exclude(Population population) => population.Having(Mark, Campaigns);

    protected override IEnumerable<(string Key, string Value)> Explain(MemberFacts facts, Occasion occasion, Verdict verdict)
    {
        if (Blocking(facts) is { } blocking)
        {
            yield return ("campaign", blocking.CampaignCode);
            yield return ("name", blocking.CampaignName);
            yield return ("enrolledOn", Dates.Text(blocking.EnrolledOn));
        }
        else
        {
            yield return ("campaigns", string.Join(',', Campaigns));
        }

        if (Since is { } since)
            yield return ("since", Dates.Text(since));
    }

    private string Mark => Since is { } since ? $"earlier since {Dates.Text(since)}" : "earlier";

    /// <summary>The latest joining that blocks; of those on one day the first by name.</summary>
    private ParticipationFact? Blocking(MemberFacts facts)
    {
        ParticipationFact? latest = null;
        for (var i = 0; i < facts.Participations.Count; i++)
        {
            var joining = facts.Participations[i];
            if (joining.Cancelled || joining.EnrolledOn < Since || !Campaigns.Contains(joining.CampaignCode))
                continue;
            if (latest is null || IsNamedBefore(joining, latest))
                latest = joining;
        }

        return latest;
    }

    private static bool IsNamedBefore(ParticipationFact joining, ParticipationFact other)
    {
        var order = joining.EnrolledOn.CompareTo(other.EnrolledOn);
        return order > 0 || (order == 0 && string.CompareOrdinal(joining.CampaignCode, other.CampaignCode) < 0);
    }
}
