using System.Globalization;
using Campaigns.Rules.Gifts;
using Campaigns.Rules.Offers;

namespace Campaigns.Rules.Definitions;

/// <summary>The offers of a definition: each by itself, and against the audience.</summary>
internal static class OfferValidator
{
    private const int MaxName = 100;
    private const int MaxOffers = 20;
    private const int MaxGifts = 10;
    private const int MaxDenominations = 10;
    private const int MaxMonths = 120;

    /// <summary>One million yuan.</summary>
    private const long MaxFen = 100_000_000;

    public static void Validate(CampaignDefinition definition, DefinitionErrors errors)
    {
        if (definition.Offers.Count == 0)
            errors.Add("offers", DefinitionCodes.Required);
        errors.RequireAtMost("offers", definition.Offers, MaxOffers);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(definition.Offers.Count, MaxOffers); i++)
        {
            var (offer, path) = (definition.Offers[i], $"offers[{i}]");
            errors.RequireCode($"{path}.code", offer.Code);
            if (!codes.Add(offer.Code))
                errors.Add($"{path}.code", DefinitionCodes.Duplicate);
            errors.RequireText($"{path}.name", offer.Name, MaxName);
            errors.RequireDistinct($"{path}.tiers", offer.Tiers);
            foreach (var tier in offer.Tiers.Where(t => DefinitionValidator.Excludes(definition, t)).Distinct())
                errors.Add($"{path}.tiers", DefinitionCodes.TierExcluded, ("tier", EnumCode.Of(tier)));
            errors.RequireBetween($"{path}.depositFen", offer.DepositFen, 0, MaxFen);
            CheckRelease(offer, $"{path}.release", errors);
            CheckGifts(offer.Gifts, $"{path}.gifts", errors);
        }
    }

    private static void CheckRelease(Offer offer, string path, DefinitionErrors errors)
    {
        var plan = offer.Release;
        errors.RequireBetween($"{path}.day", plan.Day, 1, 28);
        errors.RequireBetween($"{path}.initialFen", plan.InitialFen, 0, MaxFen);
        if (plan.InitialFen > offer.DepositFen)
            errors.Add($"{path}.initialFen", DefinitionCodes.InitialExceedsDeposit, ("depositFen", Text(offer.DepositFen)));
        var toSplit = offer.DepositFen > plan.InitialFen;
        errors.RequireBetween($"{path}.months", plan.Months, toSplit ? 1 : 0, MaxMonths);
        if (toSplit && plan.Months > 0 && plan.InitialFen >= 0 && offer.DepositFen - plan.InitialFen < plan.Months)
            errors.Add($"{path}.months", DefinitionCodes.InstalmentBelowFen, ("amountFen", Text(offer.DepositFen - plan.InitialFen)));
    }

    private static void CheckGifts(IReadOnlyList<GiftPackageItem> gifts, string path, DefinitionErrors errors)
    {
        errors.RequireAtMost(path, gifts, MaxGifts);
        var items = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(gifts.Count, MaxGifts); i++)
        {
            var (gift, at) = (gifts[i], $"{path}[{i}]");
            errors.RequireText($"{at}.item", gift.Item, DefinitionErrors.MaxCode);
            if (!items.Add(gift.Item))
                errors.Add($"{at}.item", DefinitionCodes.Duplicate);
            errors.RequireBetween($"{at}.faceFen", gift.FaceFen, 1, MaxFen);
            errors.RequireDistinct($"{at}.denominationsFen", gift.DenominationsFen);
            errors.RequireAtMost($"{at}.denominationsFen", gift.DenominationsFen, MaxDenominations);
            foreach (var denomination in gift.DenominationsFen.Take(MaxDenominations))
                errors.RequireBetween($"{at}.denominationsFen", denomination, 1, MaxFen);
            CheckSum(gift, at, errors);
        }
    }

    /// <summary>Asked only of gifts that are right in themselves: the sum of nonsense says nothing.</summary>
    private static void CheckSum(GiftPackageItem gift, string path, DefinitionErrors errors)
    {
        var faces = gift.DenominationsFen;
        if (gift.FaceFen is < 1 or > MaxFen || faces.Count is 0 or > MaxDenominations || faces.Any(f => f is < 1 or > MaxFen))
            return;
        if (ExactSum.Reduced(gift.FaceFen, faces) > ExactSum.MaxReduced)
            errors.Add($"{path}.denominationsFen", DefinitionCodes.DenominationsTooFine, ("faceFen", Text(gift.FaceFen)));
        else if (ExactSum.Fewest(gift.FaceFen, [.. faces.Distinct().Select(f => (f, long.MaxValue))]) is null)
            errors.Add($"{path}.denominationsFen", DefinitionCodes.FacesCannotSum, ("faceFen", Text(gift.FaceFen)));
    }

    private static string Text(long fen) => fen.ToString(CultureInfo.InvariantCulture);
}
