using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns;

/// <summary>Every condition of a definition with its path, wherever it stands and however deep it is put together.</summary>
internal static class DefinitionConditions
{
    public static IEnumerable<(string Path, Condition Condition)> Of(CampaignDefinition definition) =>
        Each("audience", definition.Audience).Concat(definition.Offers.SelectMany((offer, i) =>
            Each($"offers[{i}].conditions", offer.Conditions)
                .Concat(Each($"offers[{i}].release.conditions", offer.Release.Conditions))
                .Concat(Each($"offers[{i}].bonus.conditions", offer.Bonus?.Conditions ?? []))
                .Concat(offer.Gifts.SelectMany((gift, j) => Each($"offers[{i}].gifts[{j}].when", gift.When)))));

    private static IEnumerable<(string Path, Condition Condition)> Each(string path, IReadOnlyList<Condition> conditions) =>
        conditions.SelectMany((condition, i) => WithInner($"{path}[{i}]", condition));

    private static IEnumerable<(string Path, Condition Condition)> WithInner(string path, Condition condition) =>
        condition is NotCondition not
            ? WithInner($"{path}.of", not.Of).Prepend((path, condition))
            : Each($"{path}.of", condition.Inner).Prepend((path, condition));
}
