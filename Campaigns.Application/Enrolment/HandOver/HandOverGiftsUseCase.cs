using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.HandOver;

/// <summary>One item with the serials that go over the counter for it.</summary>
public sealed record HandedItem(string Item, IReadOnlyList<string> Serials);

/// <summary>What is handed over now, and which items stay owed because the hall is out of stock.</summary>
public sealed record HandOverGiftsCommand(string Number, IReadOnlyList<HandedItem> Items, IReadOnlyList<string> Owed);

/// <summary>
/// Hands gifts over by serial. The first time every promised gift is either handed over or owed; later only what is owed comes. Each
/// serial lies in this hall's stock, or was suggested to this customer, and the faces of an item sum exactly (domain §3, GiftItem).
/// </summary>
public sealed class HandOverGiftsUseCase(
    IDatabase database,
    EnrolmentStepService steps,
    PaymentService payments,
    IEnrolmentStore enrolments,
    IGiftStore gifts,
    HandOverService counter,
    EnrolmentViewService views)
{
    public async Task<Result<EnrolmentView>> ExecuteAsync(
        Actor actor, HandOverGiftsCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Enrol))
            return Refusal.Forbidden();
        if (HandOverChecks.Repeated(command) is { } repeated)
            return repeated;
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.hand-over", requestKey, command),
            session => HandOverAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<EnrolmentView>> HandOverAsync(
        IStoreSession session, Actor actor, HandOverGiftsCommand command, CancellationToken cancellationToken)
    {
        var locked = await steps.LockAsync(session, actor, command.Number, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        var enrolment = locked.Value;
        var promised = await gifts.OfEnrolmentAsync(session, enrolment.Id, cancellationToken);
        if (!EnrolmentMachine.Allows(enrolment.State, EnrolmentMove.HandOver, enrolment.DepositFen > 0, promised.Count > 0))
            return EnrolmentRefusals.InvalidState(enrolment, EnrolmentMove.HandOver);

        if (enrolment.State == EnrolmentState.Reserved)
        {
            var secured = await payments.SecurePlaceAsync(session, actor, enrolment, cancellationToken);
            if (!secured.IsSuccess)
                return secured.Refusal;
            await payments.ConfirmAsync(session, actor, secured.Value, cancellationToken);
            enrolment = (await enrolments.FindAsync(session, enrolment.Number, cancellationToken))!;
        }

        if (HandOverChecks.Coverage(enrolment.State, promised, command) is { } uncovered)
            return uncovered;
        if (await counter.IssueAsync(session, actor, enrolment, promised, command.Items, cancellationToken) is { } refused)
            return refused;
        await counter.OweAsync(session, enrolment, promised, command.Owed, cancellationToken);
        await gifts.FreeSuggestedAsync(session, enrolment.Id, cancellationToken);

        // What is owed and comes later changes the gift alone: a signed or finished enrolment stays what it is.
        var to = enrolment.State == EnrolmentState.Paid ? EnrolmentState.Issued : enrolment.State;
        if (to == enrolment.State)
            await steps.RecordAsync(session, actor, enrolment, to, "enrolment.hand-over", null, cancellationToken);
        else if (!await steps.MoveAsync(session, actor, enrolment, to, "enrolment.hand-over", null, cancellationToken))
            return EnrolmentRefusals.ChangedMeanwhile(enrolment.Number);
        return await views.DescribeAsync(session, enrolment.Number, cancellationToken);
    }
}
