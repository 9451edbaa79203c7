using System.Globalization;
using Campaigns.Application.Text;
using Campaigns.Rules;
using Campaigns.Rules.Definitions;
using Campaigns.Rules.Quotas;

namespace Campaigns.Application.Campaigns.Sentences;

/// <summary>
/// Reads a definition out: every part of it as a sentence, with its place. Definitions with faults are read too, as far as they say
/// something: nothing here throws on any of them.
/// </summary>
public static class DefinitionSentences
{
    public static IReadOnlyList<SentenceSection> Of(CampaignDefinition definition, DefinitionNames names, CultureInfo culture)
    {
        return
        [
            Section("term", Term),
            Section("audience", Audience),
            .. definition.Offers.Select((offer, i) => OfferSentences.Of(offer, $"offers[{i}]", new SentenceList(names, culture))),
            Section("quota", Quota),
            Section("place", Place),
            Section("joining", Joining),
            Section("cancellation", Cancellation),
        ];

        SentenceSection Section(string name, Action<SentenceList, CampaignDefinition> write)
        {
            var list = new SentenceList(names, culture);
            write(list, definition);
            return list.ToSection(name);
        }
    }

    private static void Term(SentenceList list, CampaignDefinition definition)
    {
        list.Add("name", "sentence.name", ("name", definition.Name), ("code", definition.Code));
        list.Add("start", "sentence.start", ("start", Dates.Text(definition.Start)));
        list.Add("end", "sentence.end", ("end", definition.End is { } end ? Dates.Text(end) : null));
    }

    private static void Audience(SentenceList list, CampaignDefinition definition)
    {
        list.AddConditions("audience", "sentence.condition", definition.Audience);
        if (definition.Audience.Count == 0)
            list.Add("audience", "sentence.everybody");
    }

    private static void Quota(SentenceList list, CampaignDefinition definition)
    {
        var policy = definition.QuotaPolicy;
        list.Add("quotaPolicy.basis", $"sentence.quota.{EnumCode.Of(policy.Basis)}");
        for (var i = 0; i < policy.Totals.Count; i++)
            list.Add($"quotaPolicy.totals[{i}]", "sentence.units", ("tier", EnumCode.Of(policy.Totals[i].Tier)), ("units", policy.Totals[i].Units));
        if (policy.Basis != QuotaBasis.Unlimited || policy.OverrunPercent != 0)
            list.Add("quotaPolicy.overrunPercent", policy.OverrunPercent > 0 ? "sentence.overrun" : "sentence.no-overrun", ("percent", policy.OverrunPercent));
    }

    private static void Place(SentenceList list, CampaignDefinition definition)
    {
        var place = definition.Place;
        list.Add("place.kind", $"sentence.place.{EnumCode.Of(place.Kind)}");
        if (place.Halls.Count > 0)
            list.Add("place.halls", "sentence.halls", ("halls", string.Join(',', place.Halls.Select(list.Names.Branch))));
        list.Add("place.channels", "sentence.channels", ("channels", string.Join(',', place.Channels.Select(EnumCode.Of))));
        list.Add("reservationMinutes", "sentence.reservation", ("minutes", definition.ReservationMinutes));
    }

    private static void Joining(SentenceList list, CampaignDefinition definition)
    {
        list.Add("maxPerMember", "sentence.max-per-member", ("max", definition.MaxPerMember));
        list.Add("maxJoinings", "sentence.max-joinings", ("max", definition.MaxJoinings));
        list.Add("waitMonths", definition.WaitMonths == 0 ? "sentence.no-wait" : "sentence.wait", ("months", definition.WaitMonths));
        list.Add("contractKind", "sentence.contract-kind", ("kind", definition.ContractKind));
        if (definition.ExclusionGroups.Count > 0)
            list.Add("exclusionGroups", "sentence.exclusions", ("groups", string.Join(',', definition.ExclusionGroups)));
        list.Add("priority", "sentence.priority", ("priority", definition.Priority));
    }

    private static void Cancellation(SentenceList list, CampaignDefinition definition)
    {
        var terms = definition.Cancellation;
        list.Add("cancellation.allowed", terms.Allowed ? "sentence.cancellable" : "sentence.not-cancellable");
        if (terms.SameDayUndo)
            list.Add("cancellation.sameDayUndo", "sentence.same-day-undo");
        if (terms.CoolingOffDays != 0)
            list.Add("cancellation.coolingOffDays", "sentence.cooling-off", ("days", terms.CoolingOffDays));
        list.Add("cancellation.keptGifts", $"sentence.kept-gifts.{EnumCode.Of(terms.KeptGifts)}");
    }
}
