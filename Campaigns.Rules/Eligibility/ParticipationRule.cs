using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Eligibility;

/// <summary>
/// How often one member may take part (domain §4.2, §5): so many at a time, so many in all, and so many months after the last one ended.
/// What was cancelled doesn't count. Asked in this order; the first that refuses is told.
/// </summary>
internal sealed class ParticipationRule(CampaignDefinition campaign) : EligibilityRule
{
    public override Verdict Judge(in Question question)
    {
        var (live, ever, lastEnd) = Count(question.Facts);
        if (live >= campaign.MaxPerMember)
            return Verdict.Refuse(RuleCodes.AlreadyJoined);
        if (ever >= campaign.MaxJoinings)
            return Verdict.Refuse(RuleCodes.JoinedOften);
        return lastEnd is { } end && question.Occasion.On < WaitsUntil(end)
            ? Verdict.Refuse(RuleCodes.WaitingAfterLast)
            : Verdict.Pass(RuleCodes.Participations);
    }

    public override IEnumerable<RuleOutcome> Explain(Question question)
    {
        var (live, ever, lastEnd) = Count(question.Facts);
        return [Judge(question).Code switch
        {
            RuleCodes.AlreadyJoined => RuleOutcome.Refuse(RuleCodes.AlreadyJoined, [.. Longest(question.Facts), ("max", Text(campaign.MaxPerMember))]),
            RuleCodes.JoinedOften => RuleOutcome.Refuse(RuleCodes.JoinedOften, ("joined", Text(ever)), ("max", Text(campaign.MaxJoinings!.Value))),
            RuleCodes.WaitingAfterLast => RuleOutcome.Refuse(
                RuleCodes.WaitingAfterLast, ("months", Text(campaign.WaitMonths)), ("from", Dates.Text(WaitsUntil(lastEnd!.Value)))),
            _ => RuleOutcome.Pass(RuleCodes.Participations, ("joined", Text(live)), ("max", Text(campaign.MaxPerMember))),
        }];
    }

    private (int Live, int Ever, DateOnly? LastEnd) Count(MemberFacts facts)
    {
        var (live, ever, lastEnd) = (0, 0, (DateOnly?)null);
        for (var i = 0; i < facts.Participations.Count; i++)
        {
            var participation = facts.Participations[i];
            if (participation.CampaignCode != campaign.Code || participation.Cancelled)
                continue;
            ever++;
            live += participation.Live ? 1 : 0;
            if (participation.EndedOn is { } end && (lastEnd is null || end > lastEnd))
                lastEnd = end;
        }

        return (live, ever, lastEnd);
    }

    /// <summary>The first day on which the member may join again.</summary>
    private DateOnly WaitsUntil(DateOnly end) =>
        end.Year + (campaign.WaitMonths / 12) + 1 < DateOnly.MaxValue.Year ? end.AddMonths(Math.Max(0, campaign.WaitMonths)) : DateOnly.MaxValue;

    /// <summary>The live participation that goes on longest.</summary>
    private (string Key, string Value)[] Longest(MemberFacts facts) =>
    [
        .. facts.Participations
            .Where(p => p.Live && p.CampaignCode == campaign.Code)
            .OrderByDescending(p => p.LastPeriod ?? default)
            .ThenBy(p => p.EnrolledOn)
            .Take(1)
            .SelectMany(ExclusionRule.Named),
    ];

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
