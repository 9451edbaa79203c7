using System.Globalization;
using Campaigns.Api.Features.Members;
using Campaigns.Application.Enrolment.Cancel;

namespace Campaigns.Api.Features.Enrolments;

/// <summary>What cancelling now would mean, with these gifts returned.</summary>
/// <param name="Possible">Whether it can be done so.</param>
/// <param name="Why">The term it is done by, or why it can't be done.</param>
/// <param name="PostedFen">Released so far: it stands.</param>
internal sealed record CancellationQuoteAnswer(
    string Number,
    bool Possible,
    RuleSentence Why,
    long PostedFen,
    long RefundableFen,
    long ChargedFen,
    long RefundFen,
    long ShortfallFen,
    IReadOnlyList<GiftQuote> Gifts)
{
    public static CancellationQuoteAnswer Of(CancellationQuoteView view, CultureInfo culture) => new(
        view.Number,
        view.Possible,
        RuleSentence.Of(view.Why, culture),
        view.PostedFen,
        view.RefundableFen,
        view.ChargedFen,
        view.RefundFen,
        view.ShortfallFen,
        view.Gifts);
}
