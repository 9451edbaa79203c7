using Campaigns.Application.Actors;
using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment;

/// <summary>Ends a reservation: unit, claims and suggested serials go back (withdrawn, expired, blocked at payment).</summary>
public sealed class PlaceReleaseService(PlaceService places, IGiftStore gifts, EnrolmentStepService steps, IBusinessClock clock)
{
    /// <param name="action">What the audit calls it; null for a step of a bulk run, which is one record of its own.</param>
    /// <returns>False when somebody else changed the enrolment first; then nothing was given back.</returns>
    public async Task<bool> GiveUpAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, EnrolmentState to, string? action, string? reason, CancellationToken cancellationToken)
    {
        if (!await steps.MoveAsync(session, actor, enrolment, to, action, reason, cancellationToken))
            return false;
        await places.GiveBackHeldAsync(session, enrolment, cancellationToken);
        await gifts.FreeSuggestedAsync(session, enrolment.Id, cancellationToken);
        foreach (var gift in await gifts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken))
            await gifts.SetStateAsync(session, enrolment.Id, gift.ItemId, GiftState.Cancelled, clock.Now, cancellationToken);
        return true;
    }
}
