using System.Globalization;
using Campaigns.Application.Gifts;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Releases;

namespace Campaigns.Application.Enrolment.Slip;

/// <summary>What was agreed, a sentence each, in the order a customer asks: money, gifts, what binds, how to get out.</summary>
public static class SlipSentences
{
    public static IReadOnlyList<string> Of(SlipView slip, CultureInfo culture) =>
    [
        Paid(slip, culture),
        .. ReleaseSentences.Of(slip.Instalments, culture),
        .. slip.Instalments.Count > 0 ? [Say("slip.held", culture)] : Array.Empty<string>(),
        .. slip.Gifts.Where(g => g.State != GiftState.Cancelled).Select(g => Gift(g, slip.HallName, culture)),
        .. Bound(slip, culture),
        .. Cancellation(slip.Cancellation, slip.PaidOn, culture),
    ];

    /// <summary>A sentence with its values; those that are null are not given, so that what stands in brackets is left out.</summary>
    internal static string Say(string code, CultureInfo culture, params (string Key, string? Value)[] data) =>
        Messages.Format(code, data.Where(d => d.Value is not null).ToDictionary(d => d.Key, d => d.Value!, StringComparer.Ordinal), culture);

    internal static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Paid(SlipView slip, CultureInfo culture) => slip.Parties.Receipt is not { } receipt
        ? Say("slip.nothing-to-pay", culture)
        : Say(
            "slip.paid",
            culture,
            ("on", Dates.Text(slip.PaidOn)),
            ("amount", Digits(slip.DepositFen)),
            ("method", EnumCode.Of(receipt.Method)),
            ("receipt", receipt.ReceiptNo),
            ("line", receipt.Line > 1 ? Digits(receipt.Line) : null));

    private static string Gift(SlipGift gift, string hall, CultureInfo culture)
    {
        var serials = gift.Serials.Select(s => Say("slip.serial", culture, ("serial", s.SerialNo), ("face", Digits(s.FaceFen))));
        var code = gift.State switch
        {
            GiftState.Issued => "slip.gift",
            GiftState.Owed => "slip.gift-owed",
            _ => "slip.gift-promised",
        };
        return Say(
            code,
            culture,
            ("name", gift.Name),
            ("face", Digits(gift.FaceFen)),
            ("hall", hall),
            ("serials", string.Join(Messages.Find("list-separator", culture), serials)));
    }

    private static IEnumerable<string> Bound(SlipView slip, CultureInfo culture)
    {
        if (slip.BoundUntil is { } until)
            yield return Say("slip.bound", culture, ("until", Dates.Text(until)), ("kind", slip.ContractKind));
    }

    private static IEnumerable<string> Cancellation(CancellationTerms terms, DateOnly paidOn, CultureInfo culture)
    {
        if (terms.SameDayUndo)
            yield return Say("slip.cancel-same-day", culture);
        if (terms.CoolingOffDays > 0)
        {
            yield return Say(
                "slip.cancel-cooling-off",
                culture,
                ("days", Digits(terms.CoolingOffDays)),
                ("until", Dates.Text(paidOn.AddDays(terms.CoolingOffDays))));
        }

        var free = terms.KeptGifts == KeptGiftCharge.Nothing;
        yield return terms.Allowed
            ? Say(
                "slip.cancel-by-terms",
                culture,
                ("charge", free ? null : EnumCode.Of(terms.KeptGifts)),
                ("free", free ? Say("slip.cancel-free", culture) : null))
            : Say("slip.cancel-never", culture);
    }
}
