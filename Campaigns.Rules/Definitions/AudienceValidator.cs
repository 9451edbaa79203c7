using System.Text.Json;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// Contradictions between who may join and who gets what. An offer that comes after one for the same tiers is none: it may be asked for
/// (several bands to choose from), unless it differs in nothing but its name.
/// </summary>
internal static class AudienceValidator
{
    /// <summary>
    /// Who can be in the audience at all and come through one of the place's channels; everybody when that is at fault, so that nothing is
    /// told twice.
    /// </summary>
    public static Population Reachable(CampaignDefinition definition, DefinitionErrors errors)
    {
        if (errors.HasAny("audience") || definition.Place.Channels.Count == 0)
            return Population.Everybody;
        var reachable = (Population.Everybody with { Channels = definition.Place.Channels.ToHashSet() }).Narrow(definition.Audience);
        if (!reachable.Nobody)
            return reachable;
        errors.Add("audience", DefinitionCodes.AudienceEmpty);
        return Population.Everybody;
    }

    /// <summary>Who can get the offer; everybody when the offer is at fault or nobody can.</summary>
    public static Population Reachable(Offer offer, Population audience, string path, DefinitionErrors errors)
    {
        var excluded = offer.Tiers.Distinct().Where(t => !audience.Tiers.Contains(t)).ToArray();
        foreach (var tier in excluded)
            errors.Add($"{path}.tiers", DefinitionCodes.TierExcluded, ("tier", EnumCode.Of(tier)));
        if (errors.HasAny($"{path}.tiers") || errors.HasAny($"{path}.conditions"))
            return Population.Everybody;
        var reachable = (audience with { Tiers = audience.Tiers.Intersect(offer.Tiers).ToHashSet() }).Narrow(offer.Conditions);
        if (!reachable.Nobody)
            return reachable;
        errors.Add($"{path}.conditions", DefinitionCodes.OfferForNobody, ("name", offer.Name));
        return Population.Everybody;
    }

    /// <summary>Offers that say the same as an earlier one.</summary>
    public static void CheckRepeats(IReadOnlyList<Offer> offers, DefinitionErrors errors)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < offers.Count; i++)
        {
            var (path, meant) = ($"offers[{i}]", JsonSerializer.Serialize(offers[i] with { Code = "", Name = "" }, DefinitionJson.Options));
            if (!errors.HasAny(path) && !seen.TryAdd(meant, offers[i].Name))
                errors.Add(path, DefinitionCodes.OfferRepeated, ("name", seen[meant]));
        }
    }
}
