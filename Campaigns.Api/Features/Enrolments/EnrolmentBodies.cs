using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.HandOver;
using Campaigns.Application.Enrolment.Receipts;
using Campaigns.Rules.Audience;

namespace Campaigns.Api.Features.Enrolments;

/// <param name="Hall">Code of the hall; the clerk's own when left out.</param>
/// <param name="Offer">Code of the offer; the first that fits the member when left out.</param>
/// <param name="Choices">Items the member chose among the offer's alternatives; a group nothing is chosen of gives its first.</param>
/// <param name="Channel">The way the member came.</param>
internal sealed record ReservationBody(
    string Campaign,
    string Phone,
    string? Hall = null,
    string? Offer = null,
    IReadOnlyList<string>? Choices = null,
    Channel Channel = Channel.Hall);

/// <param name="AmountFen">Exactly what is due.</param>
/// <param name="Line">For a receipt that pays for several phones; 1 when left out.</param>
internal sealed record PaymentBody(long AmountFen, string ReceiptNo, PaymentMethod Method, int Line = 1);

/// <param name="Owed">Items the hall is out of; they are handed over later.</param>
internal sealed record GiftsBody(IReadOnlyList<HandedItem>? Items = null, IReadOnlyList<string>? Owed = null);

/// <param name="From">The serial handed over wrongly.</param>
/// <param name="To">The serial the customer gets instead: same item, same face.</param>
internal sealed record ExchangeBody(string From, string To, string Reason);

/// <param name="Image">A PNG as base64, for a drawn signature.</param>
/// <param name="PaperNo">Number of the paper form, for a paper signature.</param>
internal sealed record SignatureBody(SignatureKind Kind, string? Image = null, string? PaperNo = null);

internal sealed record WithdrawalBody(string? Reason = null);

/// <param name="Returned">Serials the customer brings back; every other gift is kept and charged by the campaign's terms.</param>
internal sealed record CancellationBody(string Reason, IReadOnlyList<string>? Returned = null);
