using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>Every open campaign: those this member may join here and now first, then the others with the reasons.</summary>
public sealed class ListOffersUseCase(
    IDatabase database, MemberLookUpService lookUps, ICampaignStore campaigns, EligibilityService eligibility)
{
    public async Task<Result<IReadOnlyList<EligibilityView>>> ExecuteAsync(Actor actor, string phone, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.LookUpMember) && !actor.May(Permission.ReadMembers))
            return Refusal.Forbidden();
        var found = await lookUps.FindAsync(actor, phone, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        return await database.ReadAsync(
            async session =>
            {
                var offers = new List<EligibilityView>();
                foreach (var campaign in await campaigns.ListOpenAsync(session, cancellationToken))
                {
                    offers.Add(await eligibility.PreviewAsync(
                        session, campaign, campaign.Revision!.Value, found.Value.Member, found.Value.Hall, cancellationToken));
                }

                return (Result<IReadOnlyList<EligibilityView>>)offers.OrderByDescending(o => o.Eligible).ToList();
            },
            cancellationToken);
    }
}
