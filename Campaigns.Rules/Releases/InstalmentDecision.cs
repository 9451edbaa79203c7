using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Releases;

/// <summary>What a posting run makes of an instalment.</summary>
public enum InstalmentOutcome
{
    Posted,
    Held,
    Forfeited,
}

/// <summary>
/// The outcome and why: a rule's code. A posted instalment has a reason only when it comes later than it was due, having been held for it.
/// </summary>
public readonly record struct InstalmentVerdict(InstalmentOutcome Outcome, string? Reason);

/// <summary>
/// An instalment that depends on conditions, as one run finds it.
/// </summary>
/// <param name="Terms">Null when they can't be read (<see cref="StoredTerms"/>).</param>
/// <param name="Facts">The member now; <see cref="MemberFacts.Usage"/> is that of the month before the due month.</param>
/// <param name="Lately">Usage of the month before the run's month; null when not known, or when it is the same month.</param>
/// <param name="IsLate">Whether the run's month is later than the one the instalment fell due in.</param>
public readonly record struct ConditionalInstalment(Lot Lot, InstalmentTerms? Terms, MemberFacts Facts, MonthUsage? Lately, bool IsLate);

/// <summary>Decides conditional instalments (domain §5, Release): released, held until the conditions are met, or a bonus forfeited.</summary>
public static class InstalmentDecision
{
    /// <summary>Reason of an instalment held while the member's number is suspended.</summary>
    public const string Suspended = "suspended";

    /// <summary>Reason of an instalment held while the member owes.</summary>
    public const string InArrears = RuleCodes.InArrears;

    /// <summary>
    /// In this order: a member who is suspended, then one in arrears, is held; terms that can't be read hold; all conditions met in the month
    /// before the due month release, and where the terms hold, so does any later run whose preceding month meets them. What is not met is
    /// held, or forfeited where the terms say so: a bonus only, never paid-in money, and never before the usage it turns on is known.
    /// </summary>
    public static InstalmentVerdict Decide(in ConditionalInstalment instalment, Occasion occasion)
    {
        var facts = instalment.Facts;
        if (facts.Status != MemberStatus.Active)
            return Held(Suspended);
        if (facts.InArrears)
            return Held(InArrears);
        if (instalment.Terms is not { } terms)
            return Held(RuleCodes.RulesUnreadable);
        if (Unmet(terms, facts, occasion) is not { } unmet)
            return new InstalmentVerdict(InstalmentOutcome.Posted, null);
        if (terms.Unmet == Releases.Unmet.Forfeit && instalment.Lot == Lot.Bonus)
            return unmet.IsUnknown ? Held(unmet.Code) : new InstalmentVerdict(InstalmentOutcome.Forfeited, unmet.Code);
        return instalment.IsLate && Unmet(terms, facts with { Usage = instalment.Lately }, occasion) is null
            ? new InstalmentVerdict(InstalmentOutcome.Posted, unmet.Code)
            : Held(unmet.Code);
    }

    private static InstalmentVerdict Held(string reason) => new(InstalmentOutcome.Held, reason);

    /// <summary>
    /// The first condition that is not met; null when all are. One that misses a fact comes before any other, for until the fact is there
    /// nothing is settled, whichever order the conditions stand in.
    /// </summary>
    private static (string Code, bool IsUnknown)? Unmet(InstalmentTerms terms, MemberFacts facts, Occasion occasion)
    {
        (string, bool)? first = null;
        for (var i = 0; i < terms.Conditions.Count; i++)
        {
            var verdict = terms.Conditions[i].Judge(facts, occasion);
            if (verdict.Passed)
                continue;
            if (MissesUsage(terms.Conditions[i], verdict, facts, occasion))
                return (RuleCodes.UsageUnknown, true);
            if (verdict.IsUnknown)
                return (verdict.Code, true);
            first ??= (verdict.Code, false);
        }

        return first;
    }

    private static bool MissesUsage(Condition condition, Verdict verdict, MemberFacts facts, Occasion occasion)
    {
        if (facts.Usage is not null)
            return false;
        if (verdict.Code == RuleCodes.UsageUnknown)
            return true;
        var inner = condition.Inner;
        for (var i = 0; i < inner.Count; i++)
        {
            if (MissesUsage(inner[i], inner[i].Judge(facts, occasion), facts, occasion))
                return true;
        }

        return false;
    }
}
