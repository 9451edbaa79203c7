using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Text;
using Campaigns.Application.Time;

namespace Campaigns.Application.Rehearsals.List;

/// <summary>The latest rehearsals of a campaign, newest first, without their results.</summary>
public sealed class ListRehearsalsUseCase(IDatabase database, ICampaignStore campaigns, IRehearsalStore rehearsals, IBusinessClock clock)
{
    /// <summary>More than anybody asks for before a launch.</summary>
    private const int Most = 100;

    public async Task<Result<IReadOnlyList<RehearsalView>>> ExecuteAsync(Actor actor, string campaign, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.ReadCampaigns))
            return Refusal.Forbidden();
        return await database.ReadAsync<Result<IReadOnlyList<RehearsalView>>>(
            async session =>
            {
                if (await campaigns.FindAsync(session, campaign, cancellationToken) is not { } found)
                    return CampaignsRefusals.Unknown(campaign);
                var rows = await rehearsals.ListAsync(session, found.Id, Most, cancellationToken);
                return rows.Select(r => RehearsalView.Of(found, r, clock, Messages.Chinese)).ToArray();
            },
            cancellationToken);
    }
}
