using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Releases;

/// <summary>Turns an offer's plan into its instalments: what approval of a revision stores, and what a preview shows.</summary>
public static class ReleaseCompiler
{
    /// <summary>
    /// The instalments in the order they fall due: the initial part, if any, in the first month, then the equal ones, a month each, rounded
    /// down to the fen with the last taking the rest. They sum to the deposit exactly (domain §4.4); no deposit, no lines. A share that
    /// rounds down to nothing makes no line, its month stays free.
    /// </summary>
    /// <exception cref="ArgumentException">The plan does not fit the deposit; a validated definition never does that.</exception>
    public static IReadOnlyList<ReleaseLine> Compile(Offer offer)
    {
        var plan = offer.Release;
        var rest = offer.DepositFen - plan.InitialFen;
        if (offer.DepositFen < 0 || plan.InitialFen < 0 || rest < 0 || plan.Months < 0 || (rest > 0 && plan.Months == 0))
            throw new ArgumentException($"offer '{offer.Code}' has a release plan that does not fit its deposit", nameof(offer));
        var initial = plan.InitialFen > 0 ? [new Money(plan.InitialFen)] : Array.Empty<Money>();
        var shares = rest > 0 ? new Money(rest).SplitEqually(plan.Months) : [];
        return [.. initial.Concat(shares)
            .Select((amount, offset) => (amount, offset))
            .Where(s => s.amount > Money.Zero)
            .Select((s, i) => new ReleaseLine(Lot.PaidIn, i + 1, s.offset, plan.Day, s.amount))];
    }
}
