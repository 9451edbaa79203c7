namespace Campaigns.Rules.Definitions;

/// <summary>Where, how often and on what terms a member may join.</summary>
internal static class TermsValidator
{
    public static void Validate(CampaignDefinition definition, DefinitionErrors errors)
    {
        CheckPlace(definition.Place, errors);
        errors.RequireBetween("cancellation.coolingOffDays", definition.Cancellation.CoolingOffDays, 0, 365);
        errors.RequireCode("contractKind", definition.ContractKind);
        CheckGroups(definition.ExclusionGroups, errors);
        CheckJoinings(definition, errors);
        errors.RequireBetween("priority", definition.Priority, -1000, 1000);
        errors.RequireBetween("reservationMinutes", definition.ReservationMinutes, 1, 24 * 60);
    }

    private static void CheckPlace(Place place, DefinitionErrors errors)
    {
        if (place.Kind == PlaceKind.ListedHalls)
            errors.RequireDistinct("place.halls", place.Halls);
        else if (place.Halls.Count > 0)
            errors.Add("place.halls", DefinitionCodes.HallsNotAsked);
        errors.RequireDistinct("place.channels", place.Channels);
    }

    private static void CheckGroups(IReadOnlyList<string> groups, DefinitionErrors errors)
    {
        errors.RequireAtMost("exclusionGroups", groups, DefinitionValidator.MaxEntries);
        if (groups.Count > 0)
            errors.RequireDistinct("exclusionGroups", groups);
        for (var i = 0; i < groups.Count; i++)
            errors.RequireCode($"exclusionGroups[{i}]", groups[i]);
    }

    private static void CheckJoinings(CampaignDefinition definition, DefinitionErrors errors)
    {
        errors.RequireBetween("maxPerMember", definition.MaxPerMember, 1, 100);
        if (definition.MaxJoinings is { } max)
        {
            errors.RequireBetween("maxJoinings", max, 1, 1000);
            if (max is >= 1 && max < definition.MaxPerMember)
                errors.Add("maxJoinings", DefinitionCodes.JoiningsBelowLive, ("max", OfferValidator.Text(definition.MaxPerMember)));
        }

        errors.RequireBetween("waitMonths", definition.WaitMonths, 0, 120);
        if (definition is { WaitMonths: > 0, MaxJoinings: 1 })
            errors.Add("waitMonths", DefinitionCodes.WaitForNothing);
    }
}
