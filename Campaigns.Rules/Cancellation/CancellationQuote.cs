using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Cancellation;

/// <summary>A gift that was handed over, and whether it comes back.</summary>
/// <param name="FaceFen">Face of this serial, in fen.</param>
public sealed record KeptOrReturned(long SerialId, string Item, long FaceFen, bool Returned);

/// <summary>What a kept gift costs the member, in fen; zero when the terms say so.</summary>
public sealed record GiftCharge(long SerialId, string Item, long ChargeFen);

/// <summary>
/// What a cancellation would refund and charge (domain §4.8). Without a <see cref="Code"/> it can be done, and
/// <see cref="ChargedFen"/> + <see cref="RefundFen"/> = <see cref="UndecidedFen"/>: paid-in money is never forfeited.
/// </summary>
public sealed record CancellationQuote
{
    /// <summary>The campaign's terms rule cancelling out.</summary>
    public const string NotAllowed = "cancellation-not-allowed";

    /// <summary>The kept gifts cost more than is left; the member must return more of them.</summary>
    public const string KeptGiftsExceedRefund = "kept-gifts-exceed-refund";

    /// <summary>Why it can't be done; null when it can.</summary>
    public string? Code { get; init; }

    /// <summary>Paid in and neither released nor refunded so far (due and held).</summary>
    public required long UndecidedFen { get; init; }

    /// <summary>One line for each kept gift, in the order given.</summary>
    public required IReadOnlyList<GiftCharge> Charges { get; init; }

    public required long ChargedFen { get; init; }

    /// <summary>What the member gets; zero when it can't be done.</summary>
    public required long RefundFen { get; init; }

    /// <summary>How much of the charges nothing is left to pay.</summary>
    public long ShortfallFen { get; init; }

    /// <summary>
    /// A kept gift costs its face, or nothing by the terms or within the cooling-off days (the last of them included; 0 days, none).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The money left or a face is negative.</exception>
    public static CancellationQuote Compute(
        CancellationTerms terms, DateOnly paidOn, DateOnly on, long undecidedFen, IReadOnlyList<KeptOrReturned> gifts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(undecidedFen);
        foreach (var gift in gifts)
            ArgumentOutOfRangeException.ThrowIfNegative(gift.FaceFen, nameof(gifts));
        var free = terms.KeptGifts == KeptGiftCharge.Nothing
            || (terms.CoolingOffDays > 0 && on.DayNumber - paidOn.DayNumber <= terms.CoolingOffDays);
        var charges = gifts.Where(g => !g.Returned).Select(g => new GiftCharge(g.SerialId, g.Item, free ? 0 : g.FaceFen)).ToArray();
        var charged = charges.Sum(c => c.ChargeFen);
        var shortfall = Math.Max(0, charged - undecidedFen);
        var code = !terms.Allowed ? NotAllowed : shortfall > 0 ? KeptGiftsExceedRefund : null;
        return new CancellationQuote
        {
            Code = code,
            UndecidedFen = undecidedFen,
            Charges = charges,
            ChargedFen = charged,
            RefundFen = code is null ? undecidedFen - charged : 0,
            ShortfallFen = shortfall,
        };
    }
}
