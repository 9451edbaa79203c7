using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment.Cancel;

/// <summary>Why, and which serials the customer brings back; every other gift is kept and charged by the campaign's terms.</summary>
public sealed record CancelEnrolmentCommand(string Number, string Reason, IReadOnlyList<string> Returned);

/// <summary>
/// Cancels a participation (domain §4.8): posted releases stand, the rest is refunded less what kept gifts cost, each gift comes back or is
/// charged, what is left of a bonus is forfeited, the quota unit returns, the member is free for other campaigns; nothing else changes.
/// </summary>
public sealed class CancelEnrolmentUseCase(
    IDatabase database,
    EnrolmentStepService steps,
    IEnrolmentStore enrolments,
    PlaceService places,
    IGiftStore gifts,
    IReleaseStore releases,
    IReceiptStore receipts,
    CancellationService cancellations,
    CancellationPostingService postings,
    EnrolmentViewService views,
    IBusinessClock clock)
{
    public async Task<Result<CancelledEnrolment>> ExecuteAsync(
        Actor actor, CancelEnrolmentCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.CancelEnrolment))
            return Refusal.Forbidden();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return Refusal.Field("reason", "required");
        if (command.Returned.Distinct(StringComparer.Ordinal).Count() != command.Returned.Count)
            return Refusal.Field("returned", "duplicate");
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.cancel", requestKey, command),
            session => CancelAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<CancelledEnrolment>> CancelAsync(
        IStoreSession session, Actor actor, CancelEnrolmentCommand command, CancellationToken cancellationToken)
    {
        var locked = await steps.LockForAsync(session, actor, command.Number, EnrolmentMove.Cancel, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        var enrolment = locked.Value;
        var worked = await cancellations.WorkOutAsync(session, enrolment, command.Returned, cancellationToken);
        if (!worked.IsSuccess)
            return worked.Refusal;
        if (CancellationRefusals.Of(worked.Value.Quote) is { } refusal)
            return refusal;

        if (!await steps.MoveAsync(session, actor, enrolment, EnrolmentState.Cancelled, "enrolment.cancel", command.Reason, cancellationToken))
            return EnrolmentRefusals.ChangedMeanwhile(command.Number);
        await places.GiveBackUsedAsync(session, enrolment, cancellationToken);
        await TakeGiftsBackAsync(session, actor, enrolment, worked.Value, command, cancellationToken);
        foreach (var instalment in worked.Value.Open)
        {
            if (instalment.Lot == Lot.PaidIn)
                await releases.RefundAsync(session, enrolment.Id, instalment, clock.Now, "cancelled", cancellationToken);
            else
                await releases.ForfeitAsync(session, enrolment.Id, instalment, clock.Now, "cancelled", cancellationToken);
        }

        var receipt = await receipts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken);
        await postings.RefundAsync(session, actor, enrolment, worked.Value.Quote.RefundFen, receipt, cancellationToken);

        // The day before: from today the member is free for other campaigns.
        await enrolments.EndContractAsync(session, enrolment.Id, clock.Today.AddDays(-1), cancellationToken);
        return new CancelledEnrolment(
            await views.DescribeAsync(session, command.Number, cancellationToken), worked.Value.Quote.RefundFen, worked.Value.Quote.ChargedFen);
    }

    private async Task TakeGiftsBackAsync(
        IStoreSession session,
        Actor actor,
        EnrolmentRow enrolment,
        CancellationCase worked,
        CancelEnrolmentCommand command,
        CancellationToken cancellationToken)
    {
        await gifts.FreeSuggestedAsync(session, enrolment.Id, cancellationToken);
        foreach (var handover in worked.Gifts)
        {
            if (command.Returned.Contains(handover.SerialNo, StringComparer.Ordinal))
            {
                await gifts.TakeBackAsync(session, handover.SerialId, enrolment.Id, cancellationToken);
                await gifts.EndHandoverAsync(session, handover.Id, HandoverState.Returned, clock.Now, command.Reason, cancellationToken);
                await postings.ReturnedAsync(session, actor, handover, cancellationToken);
                continue;
            }

            var charge = worked.Quote.Charges.Single(c => c.SerialId == handover.SerialId).ChargeFen;
            await gifts.EndHandoverAsync(
                session, handover.Id, charge > 0 ? HandoverState.Charged : HandoverState.Kept, clock.Now, command.Reason, cancellationToken);
            await postings.ChargedAsync(session, actor, enrolment, handover, charge, cancellationToken);
        }

        foreach (var gift in (await gifts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken)).Where(g => g.State != GiftState.Issued))
            await gifts.SetStateAsync(session, enrolment.Id, gift.ItemId, GiftState.Cancelled, clock.Now, cancellationToken);
    }
}
