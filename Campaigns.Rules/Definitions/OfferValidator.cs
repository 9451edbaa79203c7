using System.Globalization;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Definitions;

/// <summary>The offers of a definition: each by itself, and against the audience.</summary>
internal static class OfferValidator
{
    private const int MaxOffers = 20;

    public static void Validate(CampaignDefinition definition, Population audience, DefinitionErrors errors)
    {
        if (definition.Offers.Count == 0)
            errors.Add("offers", DefinitionCodes.Required);
        errors.RequireAtMost("offers", definition.Offers, MaxOffers);
        var offers = definition.Offers.Take(MaxOffers).ToArray();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < offers.Length; i++)
        {
            var path = $"offers[{i}]";
            errors.RequireCode($"{path}.code", offers[i].Code);
            if (!codes.Add(offers[i].Code))
                errors.Add($"{path}.code", DefinitionCodes.Duplicate);
            errors.RequireText($"{path}.name", offers[i].Name, DefinitionValidator.MaxName);
            errors.RequireDistinct($"{path}.tiers", offers[i].Tiers);
            ConditionsValidator.Validate(offers[i].Conditions, $"{path}.conditions", errors);
            var reachable = AudienceValidator.Reachable(offers[i], audience, path, errors);
            errors.RequireBetween($"{path}.depositFen", offers[i].DepositFen, 0, DefinitionValidator.MaxFen);
            ReleaseValidator.Validate(offers[i], definition.Start, path, errors);
            GiftValidator.Validate(offers[i].Gifts, reachable, $"{path}.gifts", errors);
        }

        AudienceValidator.CheckRepeats(offers, errors);
    }

    internal static string Text(Int128 fen) => fen.ToString(CultureInfo.InvariantCulture);
}
