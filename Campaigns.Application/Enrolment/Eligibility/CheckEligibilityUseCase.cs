using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>Checks one member against one campaign: yes, or every rule that says no with the fact it names.</summary>
public sealed class CheckEligibilityUseCase(
    IDatabase database, MemberLookUpService lookUps, ICampaignStore campaigns, EligibilityService eligibility)
{
    public async Task<Result<EligibilityView>> ExecuteAsync(Actor actor, string campaignCode, string phone, Channel channel, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.LookUpMember) && !actor.May(Permission.ReadMembers))
            return Refusal.Forbidden();
        var found = await lookUps.FindAsync(actor, phone, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        return await database.ReadAsync<Result<EligibilityView>>(
            async session => await campaigns.FindAsync(session, campaignCode, cancellationToken) is { Revision: { } revision } campaign
                ? (await eligibility.PreviewAsync(
                    session, campaign, revision, new Newcomer(found.Value.Member, found.Value.Hall, channel), cancellationToken)).View
                : CampaignsRefusals.Unknown(campaignCode),
            cancellationToken);
    }
}
