using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Releases;

/// <summary>Turns an offer's plans into their instalments: what approval of a revision stores, and what a preview shows.</summary>
public static class ReleaseCompiler
{
    /// <summary>
    /// The instalments of the deposit, then those of the bonus, each in the order they fall due: the initial part, if any, in the first
    /// month, then a month each. Equal ones are rounded down to the fen with the last taking the rest. Each lot sums to its money
    /// exactly (domain §4.4); no money, no lines. An amount of zero makes no line, its month stays free.
    /// </summary>
    /// <exception cref="ArgumentException">A plan does not fit its money; a validated definition never does that.</exception>
    public static IReadOnlyList<ReleaseLine> Compile(Offer offer)
    {
        var paidIn = Lines(Lot.PaidIn, offer.DepositFen, offer.Release, delay: 0, Unmet.Hold, lapses: false);
        return offer.Bonus is { } bonus
            ? [.. paidIn, .. Lines(Lot.Bonus, bonus.AmountFen, bonus, bonus.DelayMonths, bonus.Unmet, bonus.Lapses)]
            : paidIn;
    }

    /// <summary>Whether the plan divides exactly this much money.</summary>
    internal static bool Fits(long totalFen, InstalmentPlan plan)
    {
        var rest = (Int128)totalFen - plan.InitialFen;
        if (totalFen < 0 || plan.InitialFen < 0 || rest < 0 || plan.Months < 0)
            return false;
        return plan.Spread == Spread.Listed
            ? plan.AmountsFen.All(a => a >= 0) && plan.AmountsFen.Aggregate(Int128.Zero, (s, a) => s + a) == rest
            : rest == 0 || plan.Months > 0;
    }

    private static List<ReleaseLine> Lines(Lot lot, long totalFen, InstalmentPlan plan, int delay, Unmet unmet, bool lapses)
    {
        if (delay < 0 || !Fits(totalFen, plan))
            throw new ArgumentException($"a release plan does not fit its {EnumCode.Of(lot)} money", nameof(plan));
        var initial = plan.InitialFen > 0 ? [new Money(plan.InitialFen)] : Array.Empty<Money>();
        var terms = plan.Conditions.Count > 0 ? new InstalmentTerms(plan.Conditions, unmet) : null;
        var lines = new List<ReleaseLine>();
        foreach (var (amount, offset) in initial.Concat(Shares(totalFen - plan.InitialFen, plan)).Select((amount, offset) => (amount, offset)))
        {
            if (amount == Money.Zero)
                continue;
            lines.Add(new ReleaseLine(lot, lines.Count + 1, delay + offset, plan.Day, amount)
            {
                Terms = offset < initial.Length ? null : terms,
                Lapses = lapses,
            });
        }

        return lines;
    }

    private static IEnumerable<Money> Shares(long rest, InstalmentPlan plan) => (rest, plan.Spread) switch
    {
        (0, _) => [],
        (_, Spread.Listed) => plan.AmountsFen.Select(a => new Money(a)),
        (_, Spread.AtEnd) => Enumerable.Repeat(Money.Zero, plan.Months - 1).Append(new Money(rest)),
        _ => new Money(rest).SplitEqually(plan.Months),
    };
}
