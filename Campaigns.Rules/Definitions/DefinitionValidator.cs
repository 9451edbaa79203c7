using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// Checks campaign data before it is stored: every fault, each with its place, and contradictions between the parts. A campaign without a
/// fault can run: nothing the rules compute from it throws.
/// </summary>
public static class DefinitionValidator
{
    private const int MaxName = 100;
    private const int MaxEntries = 100;
    private const long MaxUnits = 1_000_000_000;
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>All faults in the order of the definition; none means that the campaign can run.</summary>
    public static IReadOnlyList<DefinitionError> Validate(CampaignDefinition definition)
    {
        var errors = new DefinitionErrors();
        if (definition.SchemaVersion != CampaignDefinition.CurrentSchemaVersion)
        {
            var version = definition.SchemaVersion.ToString(CultureInfo.InvariantCulture);
            errors.Add("schemaVersion", DefinitionCodes.SchemaVersionUnknown, ("version", version));
        }

        errors.RequireCode("code", definition.Code);
        errors.RequireText("name", definition.Name, MaxName);
        CheckDates(definition, errors);
        errors.RequireAtMost("audience", definition.Audience, MaxEntries);
        for (var i = 0; i < definition.Audience.Count; i++)
            definition.Audience[i].Validate($"audience[{i}]", errors);
        OfferValidator.Validate(definition, errors);
        CheckQuota(definition, errors);
        CheckPlace(definition.Place, errors);
        errors.RequireBetween("cancellation.coolingOffDays", definition.Cancellation.CoolingOffDays, 0, 365);
        errors.RequireCode("contractKind", definition.ContractKind);
        CheckGroups(definition.ExclusionGroups, errors);
        errors.RequireBetween("maxPerMember", definition.MaxPerMember, 1, 100);
        errors.RequireBetween("reservationMinutes", definition.ReservationMinutes, 1, 24 * 60);
        return errors.All;
    }

    /// <summary>Whether a condition of the audience keeps every member of the tier out.</summary>
    internal static bool Excludes(CampaignDefinition definition, Tier tier) =>
        definition.Audience.OfType<TierCondition>().Any(c => c.In.Count > 0 && !c.In.Contains(tier));

    private static void CheckDates(CampaignDefinition definition, DefinitionErrors errors)
    {
        CheckDate("start", definition.Start, errors);
        if (definition.End is not { } end)
            return;
        CheckDate("end", end, errors);
        if (end < definition.Start)
            errors.Add("end", DefinitionCodes.EndBeforeStart, ("start", Dates.Text(definition.Start)));
    }

    private static void CheckDate(string path, DateOnly date, DefinitionErrors errors)
    {
        if (date < Earliest || date > Latest)
            errors.Add(path, DefinitionCodes.NotBetween, ("min", Dates.Text(Earliest)), ("max", Dates.Text(Latest)));
    }

    private static void CheckQuota(CampaignDefinition definition, DefinitionErrors errors)
    {
        var seen = new HashSet<Tier>();
        for (var i = 0; i < definition.QuotaPolicy.Totals.Count; i++)
        {
            var (tier, units) = definition.QuotaPolicy.Totals[i];
            var path = $"quotaPolicy.totals[{i}]";
            if (!seen.Add(tier))
                errors.Add($"{path}.tier", DefinitionCodes.Duplicate);
            else if (!definition.Offers.Any(o => o.Tiers.Contains(tier)))
                errors.Add($"{path}.tier", DefinitionCodes.TierWithoutOffer, ("tier", EnumCode.Of(tier)));
            errors.RequireBetween($"{path}.units", units, 0, MaxUnits);
        }
    }

    private static void CheckPlace(Place place, DefinitionErrors errors)
    {
        if (place.Kind == PlaceKind.ListedHalls)
            errors.RequireDistinct("place.halls", place.Halls);
        else if (place.Halls.Count > 0)
            errors.Add("place.halls", DefinitionCodes.HallsNotAsked);
    }

    private static void CheckGroups(IReadOnlyList<string> groups, DefinitionErrors errors)
    {
        errors.RequireAtMost("exclusionGroups", groups, MaxEntries);
        if (groups.Count > 0)
            errors.RequireDistinct("exclusionGroups", groups);
        for (var i = 0; i < groups.Count; i++)
            errors.RequireCode($"exclusionGroups[{i}]", groups[i]);
    }
}
