using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;

namespace Campaigns.Application.Rehearsals.Get;

/// <summary>A rehearsal with its result once it is done. It is about the whole base, so only the region company's people see it.</summary>
public sealed class GetRehearsalUseCase(IDatabase database, ICampaignStore campaigns, IRehearsalStore rehearsals, IBusinessClock clock)
{
    /// <param name="culture">The language of the reasons' names.</param>
    public async Task<Result<RehearsalView>> ExecuteAsync(
        Actor actor, string campaign, string id, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!HeadOffice.May(actor, Permission.ReadCampaigns))
            return Refusal.Forbidden();
        // What is no number is the id of no rehearsal.
        var number = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return await database.ReadAsync<Result<RehearsalView>>(
            async session =>
            {
                if (await campaigns.FindAsync(session, campaign, cancellationToken) is not { } found)
                    return CampaignsRefusals.Unknown(campaign);
                var row = await rehearsals.FindAsync(session, number, cancellationToken);
                return row is null || row.CampaignId != found.Id ? RehearsalRefusals.Unknown(id) : RehearsalView.Of(found, row, clock, culture);
            },
            cancellationToken);
    }

    /// <summary>As above, for who needs the result: one that is not done is a conflict.</summary>
    public async Task<Result<RehearsalView>> ExecuteDoneAsync(
        Actor actor, string campaign, string id, CultureInfo culture, CancellationToken cancellationToken)
    {
        var view = await ExecuteAsync(actor, campaign, id, culture, cancellationToken);
        return view.IsSuccess && view.Value.Result is null ? RehearsalRefusals.NotDone(view.Value.State) : view;
    }
}
