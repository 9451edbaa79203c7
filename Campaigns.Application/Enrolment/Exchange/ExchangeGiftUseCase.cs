using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Gifts;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Exchange;

/// <summary>The serial that was handed over wrongly, and the one that should have been.</summary>
public sealed record ExchangeGiftCommand(string Number, string From, string To, string Reason);

/// <summary>
/// Exchanges a wrong serial (domain §7): the old one comes back into the hall's stock, the new one of the same item and face goes out; the
/// old posting is reversed, the new one posted, both serials stay traced. A supervisor's step.
/// </summary>
public sealed class ExchangeGiftUseCase(
    IDatabase database,
    EnrolmentStepService steps,
    IGiftStore gifts,
    HandOverService counter,
    LedgerWriterService ledger,
    EnrolmentViewService views,
    IBusinessClock clock)
{
    public async Task<Result<EnrolmentView>> ExecuteAsync(
        Actor actor, ExchangeGiftCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ExchangeGift))
            return Refusal.Forbidden();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return Refusal.Field("reason", "required");
        if (command.From == command.To)
            return Refusal.Field("to", "duplicate");
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.exchange", requestKey, command),
            session => ExchangeAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<EnrolmentView>> ExchangeAsync(
        IStoreSession session, Actor actor, ExchangeGiftCommand command, CancellationToken cancellationToken)
    {
        var locked = await steps.LockForAsync(session, actor, command.Number, EnrolmentMove.Exchange, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        var enrolment = locked.Value;
        var handovers = await gifts.HandoversAsync(session, enrolment.Id, cancellationToken);
        var old = handovers.SingleOrDefault(h => h.SerialNo == command.From && h.State == HandoverState.Issued);
        if (old is null)
            return GiftRefusals.HandoverUnknown(command.From);
        var item = (await gifts.ItemsAsync(session, cancellationToken)).Single(i => i.Id == old.ItemId);
        var wanted = await gifts.FindSerialAsync(session, item.Id, command.To, cancellationToken);
        if (wanted is null)
            return GiftRefusals.SerialUnknown(command.To);
        if (GiftRefusals.WhyNot(wanted, item, enrolment) is { } refusal)
            return refusal;
        if (wanted.FaceFen != old.FaceFen)
            return GiftRefusals.ExchangeFaceDiffers(old.FaceFen, wanted.FaceFen);

        // A redeemed voucher is gone: it can't be taken back, so it can't be exchanged.
        if (!await gifts.TakeBackAsync(session, old.SerialId, enrolment.Id, cancellationToken))
            return GiftRefusals.HandoverUnknown(command.From);
        await gifts.EndHandoverAsync(session, old.Id, HandoverState.Exchanged, clock.Now, command.Reason, cancellationToken);
        await ledger.ReverseAsync(session, actor, $"gift:{old.Id}", clock.Today, cancellationToken);
        if (!await counter.IssueAsync(session, actor, enrolment, item, wanted, cancellationToken))
            return GiftRefusals.SerialTaken(command.To);
        await steps.RecordAsync(session, actor, enrolment, enrolment.State, "enrolment.exchange", command.Reason, cancellationToken);
        return await views.DescribeAsync(session, enrolment.Number, cancellationToken);
    }
}
