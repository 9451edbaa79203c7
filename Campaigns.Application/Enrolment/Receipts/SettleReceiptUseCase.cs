using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Ledger;

namespace Campaigns.Application.Enrolment.Receipts;

/// <summary>Ends an unmatched receipt: the money goes back, or (with <see cref="Number"/>) pays that reservation.</summary>
public sealed record SettleReceiptCommand(string Receipt, string? Number, string Reason);

/// <summary>A settled receipt, and the enrolment it paid when it was reapplied.</summary>
public sealed record SettledReceipt(string Id, ReceiptState State, EnrolmentView? Enrolment);

/// <summary>
/// Refunds or reapplies money that was taken but could not be matched (domain §7). Reapplying is a payment in all but the till: the same
/// amount, the same questions asked again, the deposit posted from what was owed.
/// </summary>
public sealed class SettleReceiptUseCase(
    IDatabase database,
    IReceiptStore receipts,
    ReceiptService receiptBook,
    EnrolmentStepService steps,
    PaymentService payments,
    IEnrolmentStore enrolments,
    EnrolmentViewService views,
    LedgerWriterService ledger,
    IBusinessClock clock)
{
    public async Task<Result<SettledReceipt>> ExecuteAsync(
        Actor actor, SettleReceiptCommand command, string requestKey, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.SettleReceipt))
            return Refusal.Forbidden();
        if (string.IsNullOrWhiteSpace(command.Reason))
            return Refusal.Field("reason", "required");
        return await database.WriteOnceAsync(
            RequestKey.For(actor, command.Number is null ? "receipt.refund" : "receipt.reapply", requestKey, command),
            session => SettleAsync(session, actor, command, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<SettledReceipt>> SettleAsync(
        IStoreSession session, Actor actor, SettleReceiptCommand command, CancellationToken cancellationToken)
    {
        var receipt = long.TryParse(command.Receipt, CultureInfo.InvariantCulture, out var id)
            ? await receipts.FindAsync(session, id, cancellationToken)
            : null;
        if (receipt is null || !actor.Sees(receipt.HallPath))
            return ReceiptRefusals.Unknown(command.Receipt);
        if (receipt.State != ReceiptState.Unmatched)
            return ReceiptRefusals.NotUnmatched(receipt);
        return command.Number is null
            ? await RefundAsync(session, actor, receipt, command, cancellationToken)
            : await ReapplyAsync(session, actor, receipt, command.Number, command.Reason, cancellationToken);
    }

    private async Task<Result<SettledReceipt>> RefundAsync(
        IStoreSession session, Actor actor, ReceiptRow receipt, SettleReceiptCommand command, CancellationToken cancellationToken)
    {
        var paidFor = (await enrolments.FindAsync(session, receipt.EnrolmentNumber, cancellationToken))!;
        if (!await CloseAsync(session, actor, receipt, ReceiptState.Refunded, paidFor.Id, "receipt.refund", command.Reason, cancellationToken))
            return ReceiptRefusals.NotUnmatched(receipt);
        await ledger.PostAsync(
            session,
            actor,
            [receiptBook.Event(paidFor, LedgerEvents.ReceiptRefunded, $"receipt-refunded:{receipt.Id}", receipt.AmountFen, receipt.Id, receipt.Method)],
            cancellationToken);
        return new SettledReceipt(command.Receipt, ReceiptState.Refunded, null);
    }

    private async Task<Result<SettledReceipt>> ReapplyAsync(
        IStoreSession session, Actor actor, ReceiptRow receipt, string number, string reason, CancellationToken cancellationToken)
    {
        var locked = await steps.LockForAsync(session, actor, number, EnrolmentMove.Pay, cancellationToken);
        if (!locked.IsSuccess)
            return locked.Refusal;
        var enrolment = locked.Value;
        if (enrolment.HallId != receipt.HallId)
            return ReceiptRefusals.OtherHall(receipt);
        if (enrolment.DepositFen != receipt.AmountFen)
            return EnrolmentRefusals.WrongAmount(enrolment.DepositFen, receipt.AmountFen);
        var secured = await payments.SecurePlaceAsync(session, actor, enrolment, cancellationToken);
        if (!secured.IsSuccess)
            return secured.Refusal;
        if (!await CloseAsync(session, actor, receipt, ReceiptState.Reapplied, enrolment.Id, "receipt.reapply", reason, cancellationToken))
            return ReceiptRefusals.NotUnmatched(receipt);
        await payments.ConfirmAsync(session, actor, secured.Value, cancellationToken);

        // The same source key as a deposit from the till: an enrolment's deposit is posted once, wherever the money came from.
        await ledger.PostAsync(
            session,
            actor,
            [receiptBook.Event(secured.Value.Enrolment, LedgerEvents.ReceiptReapplied, $"deposit:{enrolment.Id}", receipt.AmountFen, receipt.Id, receipt.Method)],
            cancellationToken);
        return new SettledReceipt(
            receipt.Id.ToString(CultureInfo.InvariantCulture),
            ReceiptState.Reapplied,
            await views.DescribeAsync(session, number, cancellationToken));
    }

    private async Task<bool> CloseAsync(
        IStoreSession session,
        Actor actor,
        ReceiptRow receipt,
        ReceiptState to,
        long enrolmentId,
        string action,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!await receipts.SettleAsync(
            session, new ReceiptSettlement(receipt.Id, to, enrolmentId, clock.Now, actor.UserId, reason), cancellationToken))
            return false;
        await receiptBook.RecordAsync(session, actor, receipt.Id, action, ReceiptState.Unmatched, to, reason, cancellationToken);
        return true;
    }
}
