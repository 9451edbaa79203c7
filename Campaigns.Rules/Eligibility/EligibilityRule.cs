using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Eligibility;

/// <summary>What is asked: may this member join, then, there, with that offer.</summary>
/// <param name="Place">Null when the question is put without a place, as nightly evaluation does.</param>
/// <param name="Offer">The offer asked for; null: whichever fits.</param>
internal readonly record struct Question(MemberFacts Facts, Occasion Occasion, JoiningPlace? Place, string? Offer)
{
    /// <summary>What the member is asked as a newcomer: see <see cref="EligibilityEngine"/> on contracts of the campaign's own.</summary>
    public Question WithoutContractsOf(string campaignCode)
    {
        // By index: an enumerator would be made for every member of a carrier.
        for (var i = 0; i < Facts.Participations.Count; i++)
        {
            if (Facts.Participations[i].Live && Facts.Participations[i].CampaignCode == campaignCode)
                return this with { Facts = Facts with { Contracts = [.. Facts.Contracts.Where(c => c.CampaignCode != campaignCode)] } };
        }

        return this;
    }

    /// <summary>The place that is being paid for is no earlier participation.</summary>
    public Question WithoutPlacesIn(string campaignCode) =>
        this with { Facts = Facts with { Participations = [.. Facts.Participations.Where(p => !p.Live || p.CampaignCode != campaignCode)] } };
}

/// <summary>
/// One of the rules the engine asks. Like a condition it judges without cost and explains only when asked to; the two always agree.
/// </summary>
internal abstract class EligibilityRule
{
    public abstract Verdict Judge(in Question question);

    /// <summary>The verdict with its facts: one outcome, or one for each thing in the way.</summary>
    public abstract IEnumerable<RuleOutcome> Explain(Question question);
}

/// <summary>A condition of the audience.</summary>
internal sealed class AudienceRule(Condition condition) : EligibilityRule
{
    public override Verdict Judge(in Question question) => condition.Judge(question.Facts, question.Occasion);

    public override IEnumerable<RuleOutcome> Explain(Question question) => [condition.Evaluate(question.Facts, question.Occasion)];
}

/// <summary>The day lies between the campaign's first and last day, both included.</summary>
internal sealed class WindowRule(CampaignDefinition campaign) : EligibilityRule
{
    public override Verdict Judge(in Question question)
    {
        if (question.Occasion.On < campaign.Start)
            return Verdict.Refuse(RuleCodes.CampaignNotStarted);
        return question.Occasion.On > campaign.End ? Verdict.Refuse(RuleCodes.CampaignEnded) : Verdict.Pass(RuleCodes.CampaignRunning);
    }

    public override IEnumerable<RuleOutcome> Explain(Question question) => [Judge(question).Code switch
    {
        RuleCodes.CampaignNotStarted => RuleOutcome.Refuse(RuleCodes.CampaignNotStarted, ("start", Dates.Text(campaign.Start))),
        RuleCodes.CampaignEnded => RuleOutcome.Refuse(RuleCodes.CampaignEnded, ("end", Dates.Text(campaign.End!.Value))),
        _ => RuleOutcome.Pass(RuleCodes.CampaignRunning, ("on", Dates.Text(question.Occasion.On))),
    }];
}
