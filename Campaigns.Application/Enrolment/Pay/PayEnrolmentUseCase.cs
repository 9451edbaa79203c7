using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Pay;

/// <summary>Money taken at the hall, with the receipt that proves it. One receipt may pay for several phones, a line each.</summary>
public sealed record PayEnrolmentCommand(string Number, long AmountFen, string ReceiptNo, int Line, PaymentMethod Method);

/// <summary>What became of the money: the enrolment it paid, or the unmatched receipt it was booked as. Exactly one of the two.</summary>
public sealed record PaymentOutcome(EnrolmentView? Enrolment, UnmatchedReceipt? Unmatched);

/// <summary>
/// Takes the exact amount for a reservation: the held unit becomes a used one, blocks are asked again, the release months are settled,
/// the deposit is posted. Money taken is never refused (domain §7): when the place is gone and can't be had again, the receipt is
/// kept as unmatched, to refund or reapply.
/// </summary>
public sealed class PayEnrolmentUseCase(
    IDatabase database, EnrolmentStepService steps, IReceiptStore receipts, ReceiptService receiptBook, PaymentService payments, EnrolmentViewService views)
{
    public async Task<Result<PaymentOutcome>> ExecuteAsync(
        Actor actor, PayEnrolmentCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.Enrol))
            return Refusal.Forbidden();
        if (command.Line < 1)
            return Refusal.Field("line", "out-of-range");
        if (string.IsNullOrWhiteSpace(command.ReceiptNo))
            return Refusal.Field("receiptNo", "required");
        if (command.ReceiptNo.Length > 40)
            return Refusal.Field("receiptNo", "too-long", ("max", "40"));
        return await database.WriteOnceAsync(
            RequestKey.For(actor, "enrolment.pay", requestKey, command),
            session => PayAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<PaymentOutcome>> PayAsync(
        IStoreSession session, Actor actor, PayEnrolmentCommand command, CancellationToken cancellationToken)
    {
        var locked = await steps.LockAsync(session, actor, command.Number, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        var enrolment = locked.Value;
        if (enrolment.State is not (EnrolmentState.Reserved or EnrolmentState.Expired or EnrolmentState.Withdrawn) || enrolment.DepositFen == 0)
            return EnrolmentRefusals.InvalidState(enrolment, EnrolmentMove.Pay);
        if (command.AmountFen != enrolment.DepositFen)
            return EnrolmentRefusals.WrongAmount(enrolment.DepositFen, command.AmountFen);

        var secured = await payments.SecurePlaceAsync(session, actor, enrolment, cancellationToken);
        var receipt = receiptBook.New(session, actor, enrolment, command, secured.Refusal?.Code);
        if (!await receipts.AddAsync(session, receipt, cancellationToken))
            return EnrolmentRefusals.ReceiptUsed(command.ReceiptNo);
        if (!secured.IsSuccess)
            return new PaymentOutcome(null, await receiptBook.KeepUnmatchedAsync(session, actor, enrolment, receipt, secured.Refusal, cancellationToken));

        await payments.ConfirmAsync(session, actor, secured.Value, cancellationToken);
        // A revived reservation may draw on another unit than the one that expired: its funding is what counts.
        await receiptBook.PostDepositAsync(session, actor, secured.Value.Enrolment, receipt, cancellationToken);
        return new PaymentOutcome(await views.DescribeAsync(session, enrolment.Number, cancellationToken), null);
    }
}
