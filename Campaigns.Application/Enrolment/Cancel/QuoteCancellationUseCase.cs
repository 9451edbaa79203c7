using Campaigns.Application.Actors;
using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Enrolments;

namespace Campaigns.Application.Enrolment.Cancel;

/// <summary>What cancelling now would mean if the customer keeps every gift, and what each would cost.</summary>
/// <param name="PostedFen">Released so far: it stands.</param>
/// <param name="Possible">Whether it can be done so.</param>
/// <param name="Why">The term it is done by, or why it can't be done.</param>
public sealed record CancellationQuoteView(
    string Number,
    bool Possible,
    RuleOutcome Why,
    long PostedFen,
    long RefundableFen,
    long ChargedFen,
    long RefundFen,
    long ShortfallFen,
    IReadOnlyList<GiftQuote> Gifts);

/// <summary>A serial in the customer's hands, and what keeping it costs.</summary>
public sealed record GiftQuote(string Item, string Serial, long FaceFen, long ChargeFen);

/// <summary>Shows what a cancellation would refund and charge; changes nothing.</summary>
public sealed class QuoteCancellationUseCase(IDatabase database, IEnrolmentStore enrolments, CancellationService cancellations)
{
    public async Task<Result<CancellationQuoteView>> ExecuteAsync(
        Actor actor, string number, IReadOnlyList<string> returned, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.CancelEnrolment))
            return Refusal.Forbidden();
        return await database.ReadAsync(session => QuoteAsync(session, actor, number, returned, cancellationToken), cancellationToken);
    }

    private async Task<Result<CancellationQuoteView>> QuoteAsync(
        IStoreSession session, Actor actor, string number, IReadOnlyList<string> returned, CancellationToken cancellationToken)
    {
        var enrolment = await enrolments.FindAsync(session, number, cancellationToken);
        if (enrolment is null || !actor.Sees(enrolment.HallPath))
            return EnrolmentRefusals.EnrolmentUnknown(number);
        if (!EnrolmentMachine.Allows(enrolment.State, EnrolmentMove.Cancel))
            return EnrolmentRefusals.InvalidState(enrolment, EnrolmentMove.Cancel);
        var worked = await cancellations.WorkOutAsync(session, enrolment, returned, cancellationToken);
        if (!worked.IsSuccess)
            return worked.Refusal;
        var quote = worked.Value.Quote;
        return new CancellationQuoteView(
            number,
            quote.Code is null,
            quote.Why,
            quote.PostedFen,
            quote.UndecidedFen,
            quote.ChargedFen,
            quote.RefundFen,
            quote.ShortfallFen,
            [
                .. worked.Value.Gifts.Select(g => new GiftQuote(
                    g.Item, g.SerialNo, g.FaceFen, quote.Charges.FirstOrDefault(c => c.SerialId == g.SerialId)?.ChargeFen ?? 0)),
            ]);
    }
}
