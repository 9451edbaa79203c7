using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Cancellation;

/// <summary>The terms by which an enrolment can be cancelled; codes of their sentences.</summary>
public static class CancellationGrounds
{
    public const string SameDay = "cancellation-same-day";

    public const string CoolingOff = "cancellation-cooling-off";

    public const string ByTerms = "cancellation-by-terms";

    /// <summary>The first ground that holds, in the order of the constants; else why there is none.</summary>
    internal static RuleOutcome Find(CancellationTerms terms, CancellationFacts facts)
    {
        var days = facts.On.DayNumber - facts.PaidOn.DayNumber;
        var sameDay = terms.SameDayUndo && days == 0;
        var allBack = facts.Gifts.All(g => g.Returned);
        if (sameDay && allBack)
            return RuleOutcome.Pass(SameDay, ("paidOn", Dates.Text(facts.PaidOn)));
        if (terms.CoolingOffDays > 0 && days <= terms.CoolingOffDays)
        {
            return RuleOutcome.Pass(
                CoolingOff,
                ("days", terms.CoolingOffDays.ToString(CultureInfo.InvariantCulture)),
                ("until", Dates.Text(facts.PaidOn.AddDays(terms.CoolingOffDays))));
        }

        if (terms.Allowed)
            return RuleOutcome.Pass(ByTerms, ("charge", EnumCode.Of(terms.KeptGifts)));
        return RuleOutcome.Refuse(sameDay ? CancellationQuote.GiftsNotReturned : CancellationQuote.NotAllowed);
    }
}
