using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Gifts;
using Campaigns.Application.Members;
using Campaigns.Application.Quotas;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>The member, where they stand (null when they are asked about away from a counter: then the place is not asked), and how they came.</summary>
public sealed record Newcomer(MemberFactsRow Member, Branch? Hall, Channel Channel)
{
    internal JoiningPlace? Place => Hall is null ? null : new JoiningPlace(Hall.Code, Hall.Lineage);
}

/// <summary>What a preview found: what is shown, and what the campaign is ranked by.</summary>
public sealed record Preview(EligibilityView View, CampaignCandidate Candidate);

/// <summary>Asks the evaluator about one member and one campaign, as a preview of what a reservation would decide.</summary>
public sealed class EligibilityService(
    CampaignDefinitionService definitions, IQuotaStore quotas, IGiftStore gifts, OutcomeNamingService naming, IBusinessClock clock)
{
    /// <summary>Rules that can't be read deny; the view then has that one reason and no offers.</summary>
    public async Task<Preview> PreviewAsync(
        IStoreSession session, CampaignRow campaign, int revision, Newcomer newcomer, CancellationToken cancellationToken)
    {
        var rules = await definitions.FindAsync(session, campaign.Id, revision, cancellationToken);
        var (facts, occasion) = (newcomer.Member.Facts, new Occasion(clock.Today, newcomer.Channel));
        var decision = rules is null
            ? EligibilityEngine.Unreadable(facts, occasion, newcomer.Place)
            : rules.Evaluator.Decide(facts, occasion, newcomer.Place);
        var quota = await quotas.FindForAsync(session, campaign.Id, newcomer.Member.HomeAncestorIds, facts.Tier, cancellationToken);
        var offers = rules is null ? [] : await OffersAsync(session, rules, newcomer, occasion, cancellationToken);
        var view = (await ViewAsync(session, (campaign.Code, campaign.Name), decision, offers, cancellationToken)) with { Quota = QuotaState.Of(quota) };
        return new Preview(view, new CampaignCandidate(campaign.Code, campaign.Name, rules?.Definition, decision, QuotaState.HasPlace(quota)));
    }

    /// <summary>What rules that nobody has approved or even saved would say; there is no quota to ask.</summary>
    public async Task<EligibilityView> PreviewAsync(
        IStoreSession session, CampaignRules rules, Newcomer newcomer, CancellationToken cancellationToken)
    {
        var occasion = new Occasion(clock.Today, newcomer.Channel);
        var decision = rules.Evaluator.Decide(newcomer.Member.Facts, occasion, newcomer.Place);
        var offers = await OffersAsync(session, rules, newcomer, occasion, cancellationToken);
        return await ViewAsync(session, (rules.Definition.Code, rules.Definition.Name), decision, offers, cancellationToken);
    }

    private async Task<EligibilityView> ViewAsync(
        IStoreSession session, (string Code, string Name) campaign, Decision decision, IReadOnlyList<OfferView> offers, CancellationToken cancellationToken) => new()
        {
            Campaign = campaign.Code,
            CampaignName = campaign.Name,
            Eligible = decision.Eligible,
            Offers = offers,
            Reasons = await naming.NameAsync(session, decision.Outcomes.Where(o => !o.Passed), cancellationToken),
            Passed = await naming.NameAsync(session, decision.Outcomes.Where(o => o.Passed), cancellationToken),
        };

    private async Task<IReadOnlyList<OfferView>> OffersAsync(
        IStoreSession session, CampaignRules rules, Newcomer newcomer, Occasion occasion, CancellationToken cancellationToken)
    {
        var facts = newcomer.Member.Facts;
        var items = await gifts.ItemsAsync(session, cancellationToken);
        var views = new List<OfferView>();
        foreach (var offer in rules.Evaluator.FittingOffers(facts, occasion))
        {
            var view = OfferView.Of(rules, offer, facts, occasion, items);
            views.Add(view with { Conditions = await naming.NameAsync(session, view.Conditions, cancellationToken) });
        }

        return views;
    }
}
