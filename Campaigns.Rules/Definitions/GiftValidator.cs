using Campaigns.Rules.Audience;
using Campaigns.Rules.Gifts;

namespace Campaigns.Rules.Definitions;

/// <summary>
/// The gifts of an offer. An item may stand several times, each part with its own condition, as long as the parts can be handed over as
/// one: with the same permitted faces, and an alternative at most once, for members choose by item.
/// </summary>
internal static class GiftValidator
{
    private const int MaxGifts = 10;
    private const int MaxDenominations = 10;

    /// <param name="reachable">Who can get the offer.</param>
    public static void Validate(IReadOnlyList<GiftPackageItem> gifts, Population reachable, string path, DefinitionErrors errors)
    {
        errors.RequireAtMost(path, gifts, MaxGifts);
        var checkedGifts = gifts.Take(MaxGifts).ToArray();
        for (var i = 0; i < checkedGifts.Length; i++)
        {
            CheckGift(checkedGifts[i], $"{path}[{i}]", errors);
            CheckWhen(checkedGifts[i].When, reachable, $"{path}[{i}].when", errors);
            CheckParts(checkedGifts, i, path, errors);
        }

        if (gifts.Count <= MaxGifts)
            CheckChoices(checkedGifts, path, errors);
    }

    private static void CheckGift(GiftPackageItem gift, string at, DefinitionErrors errors)
    {
        errors.RequireText($"{at}.item", gift.Item, DefinitionErrors.MaxCode);
        errors.RequireBetween($"{at}.faceFen", gift.FaceFen, 1, DefinitionValidator.MaxFen);
        errors.RequireDistinct($"{at}.denominationsFen", gift.DenominationsFen);
        errors.RequireAtMost($"{at}.denominationsFen", gift.DenominationsFen, MaxDenominations);
        foreach (var denomination in gift.DenominationsFen.Take(MaxDenominations))
            errors.RequireBetween($"{at}.denominationsFen", denomination, 1, DefinitionValidator.MaxFen);
        if (gift.Choice is not null)
            errors.RequireCode($"{at}.choice", gift.Choice);
        if (errors.HasAny($"{at}.faceFen") || errors.HasAny($"{at}.denominationsFen"))
            return;
        var faceFen = OfferValidator.Text(gift.FaceFen);
        if (ExactSum.Reduced(gift.FaceFen, gift.DenominationsFen) > ExactSum.MaxReduced)
            errors.Add($"{at}.denominationsFen", DefinitionCodes.DenominationsTooFine, ("faceFen", faceFen));
        else if (ExactSum.Fewest(gift.FaceFen, [.. gift.DenominationsFen.Select(f => (f, long.MaxValue))]) is null)
            errors.Add($"{at}.denominationsFen", DefinitionCodes.FacesCannotSum, ("faceFen", faceFen));
    }

    private static void CheckWhen(IReadOnlyList<Condition> when, Population reachable, string path, DefinitionErrors errors)
    {
        ConditionsValidator.Validate(when, path, errors);
        if (when.Count > 0 && !errors.HasAny(path) && reachable.Narrow(when).Nobody)
            errors.Add(path, DefinitionCodes.ConditionsForNobody);
    }

    /// <summary>The gift against the earlier parts of the same item.</summary>
    private static void CheckParts(GiftPackageItem[] gifts, int i, string path, DefinitionErrors errors)
    {
        var gift = gifts[i];
        var earlier = gifts.Take(i).Where(g => g.Item == gift.Item).ToArray();
        if (earlier.Length == 0)
            return;
        if (Array.Exists(earlier, g => g.Choice is not null ? gift.Choice is not null : g.When.Count == 0 && IsAlways(gift)))
            errors.Add($"{path}[{i}].item", DefinitionCodes.Duplicate);
        else if (!earlier[0].DenominationsFen.ToHashSet().SetEquals(gift.DenominationsFen))
            errors.Add($"{path}[{i}].denominationsFen", DefinitionCodes.DenominationsDiffer, ("item", gift.Item));
        else if (!errors.HasAny(path) && earlier.Sum(g => g.FaceFen) + gift.FaceFen is var sum && ExactSum.Reduced(sum, gift.DenominationsFen) > ExactSum.MaxReduced)
            errors.Add($"{path}[{i}].denominationsFen", DefinitionCodes.DenominationsTooFine, ("faceFen", OfferValidator.Text(sum)));
    }

    private static bool IsAlways(GiftPackageItem gift) => gift.When.Count == 0 && gift.Choice is null;

    private static void CheckChoices(GiftPackageItem[] gifts, string path, DefinitionErrors errors)
    {
        for (var i = 0; i < gifts.Length; i++)
        {
            if (gifts[i].Choice is { } choice && gifts.Count(g => g.Choice == choice) < 2 && !errors.HasAny($"{path}[{i}].choice"))
                errors.Add($"{path}[{i}].choice", DefinitionCodes.ChoiceOfOne, ("choice", choice));
        }
    }
}
