using Campaigns.Application.Actors;
using Campaigns.Application.Auditing;
using Campaigns.Application.Enrolment.Pay;
using Campaigns.Application.Ledger;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules;
using Campaigns.Rules.Enrolments;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment.Receipts;

/// <summary>Money that was taken but could not be matched: its receipt, and why. To refund or reapply.</summary>
public sealed record UnmatchedReceipt(string Id, string ReceiptNo, int Line, long AmountFen, Refusal Why);

/// <summary>Writes and posts receipts; each posting is in the ledger once by its source key.</summary>
public sealed class ReceiptService(LedgerWriterService ledger, PlaceReleaseService releases, IAuditStore audit, IBusinessClock clock)
{
    public NewReceipt New(IStoreSession session, Actor actor, EnrolmentRow enrolment, PayEnrolmentCommand command, string? unmatchedCode) => new()
    {
        Id = session.NextId(),
        HallId = enrolment.HallId,
        ReceiptNo = command.ReceiptNo,
        Line = command.Line,
        AmountFen = command.AmountFen,
        Method = command.Method,
        EnrolmentId = enrolment.Id,
        TakenAt = clock.Now,
        TakenOn = clock.Today,
        TakenBy = actor.UserId,
        UnmatchedCode = unmatchedCode,
    };

    public Task PostDepositAsync(IStoreSession session, Actor actor, EnrolmentRow enrolment, NewReceipt receipt, CancellationToken cancellationToken) =>
        ledger.PostAsync(
            session, actor, [Event(enrolment, LedgerEvents.Deposit, $"deposit:{enrolment.Id}", receipt.AmountFen, receipt.Id, receipt.Method)], cancellationToken);

    /// <summary>Books the money as owed to whoever paid it and gives up a reservation that can't be used any more.</summary>
    public async Task<UnmatchedReceipt> KeepUnmatchedAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, NewReceipt receipt, Refusal why, CancellationToken cancellationToken)
    {
        if (enrolment.State == EnrolmentState.Reserved)
            await releases.GiveUpAsync(session, actor, enrolment, EnrolmentState.Withdrawn, "enrolment.withdraw", why.Code, cancellationToken);
        await ledger.PostAsync(
            session,
            actor,
            [Event(enrolment, LedgerEvents.ReceiptUnmatched, $"receipt-unmatched:{receipt.Id}", receipt.AmountFen, receipt.Id, receipt.Method)],
            cancellationToken);
        await RecordAsync(session, actor, receipt.Id, "receipt.unmatched", null, ReceiptState.Unmatched, why.Code, cancellationToken);
        return new UnmatchedReceipt(receipt.Id.ToString(), receipt.ReceiptNo, receipt.Line, receipt.AmountFen, why);
    }

    public Task RecordAsync(
        IStoreSession session, Actor actor, long receiptId, string action, ReceiptState? before, ReceiptState after, string? reason, CancellationToken cancellationToken) =>
        audit.AddAsync(
            session,
            new AuditRecord(
                clock.Now, actor.UserId, action, "receipt", receiptId, before is null ? null : StoredJson.Write(before), StoredJson.Write(after), reason),
            cancellationToken);

    /// <summary>An event about the money of a receipt, on today's business date.</summary>
    public LedgerEvent Event(EnrolmentRow enrolment, string eventCode, string sourceKey, long amountFen, long receiptId, PaymentMethod method) => new()
    {
        EventCode = eventCode,
        SourceKey = sourceKey,
        AmountFen = amountFen,
        Funding = enrolment.Funding,
        HomeBookId = enrolment.HomeBookId,
        HallBookId = enrolment.HallBookId,
        OccurredOn = clock.Today,
        Concerns = Period.Of(clock.Today),
        Method = EnumCode.Of(method),
        EnrolmentId = enrolment.Id,
        ReceiptId = receiptId,
    };
}
