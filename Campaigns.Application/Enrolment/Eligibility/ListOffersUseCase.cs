using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Members.LookUp;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;

namespace Campaigns.Application.Enrolment.Eligibility;

/// <summary>
/// Every campaign that takes members now, in the order of <see cref="CampaignRanking"/>: the best for this member first, then what may be
/// joined besides or instead, then the others with the reasons.
/// </summary>
public sealed class ListOffersUseCase(
    IDatabase database, MemberLookUpService lookUps, ICampaignStore campaigns, EligibilityService eligibility, OutcomeNamingService naming)
{
    public async Task<Result<IReadOnlyList<EligibilityView>>> ExecuteAsync(Actor actor, string phone, Channel channel, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.LookUpMember) && !actor.May(Permission.ReadMembers))
            return Refusal.Forbidden();
        var found = await lookUps.FindAsync(actor, phone, cancellationToken);
        if (!found.IsSuccess)
            return found.Refusal;
        return await database.ReadAsync(
            async session =>
            {
                var newcomer = new Newcomer(found.Value.Member, found.Value.Hall, channel);
                var previews = new List<Preview>();
                foreach (var campaign in await campaigns.ListOpenAsync(session, cancellationToken))
                    previews.Add(await eligibility.PreviewAsync(session, campaign, campaign.Revision!.Value, newcomer, cancellationToken));
                return (Result<IReadOnlyList<EligibilityView>>)await RankAsync(session, previews, cancellationToken);
            },
            cancellationToken);
    }

    private async Task<EligibilityView[]> RankAsync(IStoreSession session, List<Preview> previews, CancellationToken cancellationToken)
    {
        var views = previews.ToDictionary(p => p.View.Campaign, p => p.View, StringComparer.Ordinal);
        var ranked = new List<EligibilityView>();
        foreach (var place in CampaignRanking.Rank(previews.Select(p => p.Candidate)))
        {
            var why = await naming.NameAsync(session, [place.Why], cancellationToken);
            ranked.Add(views[place.Candidate.Code] with { Standing = place.Standing, Why = why[0] });
        }

        return [.. ranked];
    }
}
