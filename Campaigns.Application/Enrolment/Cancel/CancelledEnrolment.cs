using Campaigns.Application.Results;
using Campaigns.Rules.Cancellation;

namespace Campaigns.Application.Enrolment.Cancel;

/// <summary>A cancelled enrolment with what was paid out and what kept gifts cost, in fen.</summary>
public sealed record CancelledEnrolment(EnrolmentView Enrolment, long RefundFen, long ChargedFen);

/// <summary>Why a cancellation can't be done as asked.</summary>
public static class CancellationRefusals
{
    public static Refusal? Of(CancellationQuote quote) =>
        quote.Code is null ? null : Refusal.Conflict(quote.Code) with { Data = quote.Why.Data };
}
