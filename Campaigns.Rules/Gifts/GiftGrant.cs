using Campaigns.Rules.Audience;
using Campaigns.Rules.Members;

namespace Campaigns.Rules.Gifts;

/// <summary>
/// Which of an offer's gifts one member gets: those whose conditions they meet; of each group of alternatives exactly one, the item they
/// chose or else the first they may have; and parts of one item as one gift, so that an extra adds to the base gift of its item.
/// </summary>
public sealed record GiftGrant
{
    /// <summary>An item was chosen that is no alternative of the offer.</summary>
    public const string ChoiceUnknown = "gift-choice-unknown";

    /// <summary>The alternative is kept for members who meet a condition, which this one does not.</summary>
    public const string ChoiceNotMet = "gift-choice-not-met";

    /// <summary>Two items of one group were chosen, or one item twice.</summary>
    public const string ChoiceTwice = "gift-choice-twice";

    /// <summary>
    /// One gift an item, in the order of the offer: the faces of its parts summed, their denominations united. These carry neither
    /// choice nor conditions any more. Empty when <see cref="Fault"/> is set.
    /// </summary>
    public required IReadOnlyList<GiftPackageItem> Gifts { get; init; }

    /// <summary>The groups of alternatives of which the member may have more than one item, in the order of the offer.</summary>
    public required IReadOnlyList<GiftAlternatives> Alternatives { get; init; }

    /// <summary>What is wrong with the choice; null when nothing is. <see cref="ChoiceTwice"/> is told first, then the items in their order.</summary>
    public GiftFault? Fault { get; init; }

    /// <summary>Grants the gifts of an offer.</summary>
    /// <param name="choices">Codes of the items chosen; a group without one gives its first.</param>
    public static GiftGrant Resolve(
        IReadOnlyList<GiftPackageItem> gifts, MemberFacts facts, Occasion occasion, IReadOnlyList<string>? choices = null)
    {
        var chosen = choices ?? [];
        GiftPackageItem[] met = [.. gifts.Where(g => g.IsMetBy(facts, occasion))];
        var groups = met.Where(g => g.Choice is not null).GroupBy(g => g.Choice!, StringComparer.Ordinal).ToArray();
        GiftAlternatives[] alternatives = [.. groups.Where(g => g.Count() > 1).Select(g => new GiftAlternatives(g.Key, [.. g]))];
        if (FaultOf(gifts, met, chosen) is { } fault)
            return new GiftGrant { Gifts = [], Alternatives = alternatives, Fault = fault };
        var taken = groups.Select(g => g.FirstOrDefault(i => chosen.Contains(i.Item, StringComparer.Ordinal)) ?? g.First()).ToArray();
        return new GiftGrant { Gifts = Merge(met.Where(g => g.Choice is null || taken.Contains(g))), Alternatives = alternatives };
    }

    /// <summary>
    /// Whether a member who chooses nothing is given this part: its conditions are met, and of its group none before it. The same as
    /// <see cref="Resolve"/> without choices, one part at a time and without allocating: what a rehearsal counts.
    /// </summary>
    public static bool IsGivenByDefault(IReadOnlyList<GiftPackageItem> gifts, int index, MemberFacts facts, Occasion occasion)
    {
        var gift = gifts[index];
        if (!gift.IsMetBy(facts, occasion))
            return false;
        for (var i = 0; gift.Choice is not null && i < index; i++)
        {
            if (gifts[i].Choice == gift.Choice && gifts[i].IsMetBy(facts, occasion))
                return false;
        }

        return true;
    }

    /// <summary>
    /// A gift as it was promised, with every denomination the offer permits for its item: what a hand-over long after the promise is checked
    /// against. Whether the member would meet a condition today no longer matters.
    /// </summary>
    public static GiftPackageItem Promised(IReadOnlyList<GiftPackageItem> gifts, string item, long faceFen) => new()
    {
        Item = item,
        FaceFen = faceFen,
        DenominationsFen = [.. gifts.Where(g => g.Item == item).SelectMany(g => g.DenominationsFen).Distinct()],
    };

    private static GiftFault? FaultOf(IReadOnlyList<GiftPackageItem> gifts, GiftPackageItem[] met, IReadOnlyList<string> chosen)
    {
        for (var i = 0; i < chosen.Count; i++)
        {
            if (chosen.Take(i).Any(other => other == chosen[i] || ShareGroup(gifts, other, chosen[i])))
                return GiftFault.Of(ChoiceTwice, ("item", chosen[i]));
        }

        foreach (var item in chosen)
        {
            if (!gifts.Any(g => g.Choice is not null && g.Item == item))
                return GiftFault.Of(ChoiceUnknown, ("item", item));
            if (!met.Any(g => g.Choice is not null && g.Item == item))
                return GiftFault.Of(ChoiceNotMet, ("item", item));
        }

        return null;
    }

    private static bool ShareGroup(IReadOnlyList<GiftPackageItem> gifts, string one, string other) =>
        gifts.Any(g => g.Choice is not null && g.Item == one && gifts.Any(o => o.Choice == g.Choice && o.Item == other));

    private static GiftPackageItem[] Merge(IEnumerable<GiftPackageItem> parts) =>
    [
        .. parts.GroupBy(p => p.Item, StringComparer.Ordinal).Select(p => new GiftPackageItem
        {
            Item = p.Key,
            FaceFen = (long)Int128.Min(long.MaxValue, p.Aggregate(Int128.Zero, (sum, part) => sum + part.FaceFen)),
            DenominationsFen = [.. p.SelectMany(part => part.DenominationsFen).Distinct()],
        }),
    ];
}

/// <summary>Gifts of which the member gets one: the first unless they choose.</summary>
public sealed record GiftAlternatives(string Choice, IReadOnlyList<GiftPackageItem> Gifts);
