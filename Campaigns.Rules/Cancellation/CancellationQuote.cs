using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Cancellation;

/// <summary>A gift that was handed over, and whether it comes back.</summary>
/// <param name="FaceFen">Face of this serial, in fen.</param>
/// <param name="CostFen">What the carrier paid for this serial's batch, per serial, in fen.</param>
public sealed record KeptOrReturned(long SerialId, string Item, long FaceFen, long CostFen, bool Returned);

/// <summary>What a kept gift costs the member, in fen; zero when the terms say so.</summary>
public sealed record GiftCharge(long SerialId, string Item, long ChargeFen);

/// <summary>What was paid in and what became of it, and the gifts in the customer's hands.</summary>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="On">The day of the cancellation.</param>
/// <param name="UndecidedFen">Paid in and neither released nor refunded so far (due and held).</param>
/// <param name="PostedFen">Released so far: it stands, whatever the terms say (domain §4.8).</param>
public sealed record CancellationFacts(DateOnly PaidOn, DateOnly On, long UndecidedFen, long PostedFen, IReadOnlyList<KeptOrReturned> Gifts);

/// <summary>
/// What a cancellation would refund and charge (domain §4.8), and on what ground. Without a <see cref="Code"/> it can be done, and
/// <see cref="ChargedFen"/> + <see cref="RefundFen"/> = <see cref="UndecidedFen"/>: paid-in money is never forfeited.
/// </summary>
public sealed record CancellationQuote
{
    /// <summary>The campaign's terms rule cancelling out.</summary>
    public const string NotAllowed = "cancellation-not-allowed";

    /// <summary>Today it may still be undone, but only with every gift returned.</summary>
    public const string GiftsNotReturned = "cancellation-gifts-not-returned";

    /// <summary>The kept gifts cost more than is left; the member must return more of them.</summary>
    public const string KeptGiftsExceedRefund = "kept-gifts-exceed-refund";

    /// <summary>Why it can't be done; null when it can.</summary>
    public string? Code { get; init; }

    /// <summary>The term it is done by, or why it can't be: its code is one of <see cref="CancellationGrounds"/>, or <see cref="Code"/>.</summary>
    public required RuleOutcome Why { get; init; }

    /// <summary>Paid in and neither released nor refunded so far (due and held).</summary>
    public required long UndecidedFen { get; init; }

    /// <summary>Released so far; it stands.</summary>
    public required long PostedFen { get; init; }

    /// <summary>One line for each kept gift, in the order given.</summary>
    public required IReadOnlyList<GiftCharge> Charges { get; init; }

    public required long ChargedFen { get; init; }

    /// <summary>What the member gets; zero when it can't be done.</summary>
    public required long RefundFen { get; init; }

    /// <summary>How much of the charges nothing is left to pay.</summary>
    public long ShortfallFen { get; init; }

    /// <summary>
    /// Finds the ground, the first of these that holds: undone on the day of payment with every gift returned; within the cooling-off days
    /// (the last of them included; 0 days, none), when kept gifts cost nothing; at any time, when kept gifts cost what the terms say.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    public static CancellationQuote Compute(CancellationTerms terms, CancellationFacts facts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(facts.UndecidedFen, nameof(facts));
        foreach (var gift in facts.Gifts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(gift.FaceFen, nameof(facts));
            ArgumentOutOfRangeException.ThrowIfNegative(gift.CostFen, nameof(facts));
        }

        var ground = CancellationGrounds.Find(terms, facts);
        var each = ground.Code == CancellationGrounds.CoolingOff ? KeptGiftCharge.Nothing : terms.KeptGifts;
        var charges = facts.Gifts.Where(g => !g.Returned).Select(g => new GiftCharge(g.SerialId, g.Item, Charge(g, each))).ToArray();
        var charged = charges.Sum(c => c.ChargeFen);
        var shortfall = Math.Max(0, charged - facts.UndecidedFen);
        if (ground.Passed && shortfall > 0)
            ground = RuleOutcome.Refuse(KeptGiftsExceedRefund, ("charged", Text(charged)), ("left", Text(facts.UndecidedFen)), ("shortfall", Text(shortfall)));
        return new CancellationQuote
        {
            Code = ground.Passed ? null : ground.Code,
            Why = ground,
            UndecidedFen = facts.UndecidedFen,
            PostedFen = facts.PostedFen,
            Charges = charges,
            ChargedFen = charged,
            RefundFen = ground.Passed ? facts.UndecidedFen - charged : 0,
            ShortfallFen = shortfall,
        };
    }

    private static long Charge(KeptOrReturned gift, KeptGiftCharge each) => each switch
    {
        KeptGiftCharge.Face => gift.FaceFen,
        KeptGiftCharge.Cost => gift.CostFen,
        _ => 0,
    };

    private static string Text(long fen) => fen.ToString(CultureInfo.InvariantCulture);
}
