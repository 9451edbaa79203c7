using System.Text.Json;
using Campaigns.Application.Stores;
using Campaigns.Rules;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Eligibility;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Integrity;

/// <summary>An enrolment with the decision it was made on.</summary>
public sealed record StoredDecision(long MemberId, string Offer, string Tier, string Decision)
{
    /// <summary>
    /// Asks again what was decided then, under the same revision, on the facts and the day that were stored (domain §4.3).
    /// </summary>
    /// <param name="definition">The stored text of the revision in force at that moment.</param>
    /// <returns>The code of what is wrong, or null when the decision agrees and lets the member in.</returns>
    public string? Fault(string definition)
    {
        Decision stored;
        try
        {
            stored = StoredJson.Read<Decision>(Decision);
        }
        catch (JsonException)
        {
            return "decision-unreadable";
        }

        if (stored.Facts.MemberId != MemberId)
            return "decision-of-another-member";
        if (stored.OfferCode != Offer || EnumCode.Of(stored.Facts.Tier) != Tier)
            return "decision-of-another-offer";
        if (!stored.Eligible || stored.Outcomes.Any(o => !o.Passed))
            return "decision-refuses";
        var again = EligibilityEngine.DecideStored(definition, stored.Facts, new Occasion(stored.On, stored.Channel), stored.Place, stored.OfferCode);
        return again.Eligible && Answers(again).SequenceEqual(Answers(stored)) ? null : "decision-disagrees";
    }

    private static IEnumerable<(string Code, bool Passed)> Answers(Decision decision) => decision.Outcomes.Select(o => (o.Code, o.Passed));
}
