using Campaigns.Application.Campaigns;
using Campaigns.Application.Directory;
using Campaigns.Application.Members;
using Campaigns.Application.Quotas;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>Asks the evaluator about one member and one campaign, as a preview of what a reservation would decide.</summary>
public sealed class EligibilityService(
    CampaignDefinitionService definitions, IQuotaStore quotas, OutcomeNamingService naming, IBusinessClock clock)
{
    /// <param name="hall">Where the member stands; null when the question is put away from a counter, then the place is not asked.</param>
    public async Task<EligibilityView> PreviewAsync(
        IStoreSession session, CampaignRow campaign, int revision, MemberFactsRow member, Branch? hall, CancellationToken cancellationToken)
    {
        var definition = await definitions.GetAsync(session, campaign.Id, revision, cancellationToken);
        var place = hall is null ? null : new JoiningPlace(hall.Code, hall.Lineage);
        var decision = EligibilityEngine.Decide(definition, member.Facts, new Occasion(clock.Today), place);
        var quota = await quotas.FindForAsync(session, campaign.Id, member.HomeAncestorIds, member.Facts.Tier, cancellationToken);
        var offer = definition.Offers.FirstOrDefault(o => o.Code == decision.OfferCode);
        return new EligibilityView
        {
            Campaign = campaign.Code,
            CampaignName = campaign.Name,
            Eligible = decision.Eligible,
            Offer = offer is null ? null : OfferView.Of(offer),
            Reasons = await naming.NameAsync(session, decision.Outcomes.Where(o => !o.Passed), cancellationToken),
            Passed = await naming.NameAsync(session, decision.Outcomes.Where(o => o.Passed), cancellationToken),
            Quota = QuotaState.Of(quota),
        };
    }
}
