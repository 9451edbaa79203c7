using Campaigns.Application.Actors;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Application.Gifts;
using Campaigns.Application.Ledger;
using Campaigns.Application.Stores;
using Campaigns.Application.Time;
using Campaigns.Rules;
using Campaigns.Rules.Ledger;
using Campaigns.Rules.Periods;

namespace Campaigns.Application.Enrolment.Cancel;

/// <summary>Books a cancellation (domain §6): refund, returned gifts reversed, kept gifts charged to the account that bore them.</summary>
public sealed class CancellationPostingService(ILedgerStore transfers, LedgerWriterService ledger, IBusinessClock clock)
{
    public async Task RefundAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, long amountFen, ReceiptRow? receipt, CancellationToken cancellationToken)
    {
        if (amountFen == 0)
            return;
        var method = receipt?.Method ?? throw new InvalidOperationException($"enrolment {enrolment.Id} has money to refund but no receipt");
        await ledger.PostAsync(
            session,
            actor,
            [Event(enrolment, LedgerEvents.Refund, $"refund:{enrolment.Id}", amountFen) with { Method = EnumCode.Of(method), ReceiptId = receipt.Id }],
            cancellationToken);
    }

    public Task ReturnedAsync(IStoreSession session, Actor actor, HandoverRow handover, CancellationToken cancellationToken) =>
        ledger.ReverseAsync(session, actor, $"gift:{handover.Id}", clock.Today, cancellationToken);

    public async Task ChargedAsync(
        IStoreSession session, Actor actor, EnrolmentRow enrolment, HandoverRow handover, long chargeFen, CancellationToken cancellationToken)
    {
        if (chargeFen == 0)
            return;

        // A gift that cost nothing was never posted; what is charged for it still relieves the cost of the kind.
        var posted = await transfers.FindAsync(session, $"gift:{handover.Id}", cancellationToken);
        var bearer = posted.Select(p => p.Entry).FirstOrDefault(e => e.BookId == enrolment.HomeBookId)?.Debit ?? "retention-cost";
        await ledger.PostAsync(
            session,
            actor,
            [
                Event(enrolment, LedgerEvents.KeptGiftCharged, $"gift-charged:{handover.Id}", chargeFen) with
                {
                    Bearer = bearer,
                    SerialId = handover.SerialId,
                },
            ],
            cancellationToken);
    }

    private LedgerEvent Event(EnrolmentRow enrolment, string eventCode, string sourceKey, long amountFen) => new()
    {
        EventCode = eventCode,
        SourceKey = sourceKey,
        AmountFen = amountFen,
        Funding = enrolment.Funding,
        HomeBookId = enrolment.HomeBookId,
        HallBookId = enrolment.HallBookId,
        OccurredOn = clock.Today,
        Concerns = Period.Of(clock.Today),
        EnrolmentId = enrolment.Id,
    };
}
