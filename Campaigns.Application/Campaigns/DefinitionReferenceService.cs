using Campaigns.Application.Directory;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns;

/// <summary>Checks that what a definition names is there: branches of its conditions, listed halls, gift items.</summary>
public sealed class DefinitionReferenceService(IBranchStore branches, IGiftCatalogueStore gifts)
{
    /// <summary>One fault for each place that names something unknown, in the order of the definition.</summary>
    public async Task<IReadOnlyList<DefinitionError>> FaultsAsync(
        IStoreSession session, CampaignDefinition definition, CancellationToken cancellationToken)
    {
        var errors = new DefinitionErrors();
        foreach (var (path, condition) in Conditions(definition))
        {
            if (condition is BranchCondition { In: var codes })
                await CheckBranchesAsync(session, $"{path}.in", codes, onlyHalls: false, errors, cancellationToken);
        }

        await CheckBranchesAsync(session, "place.halls", definition.Place.Halls, onlyHalls: true, errors, cancellationToken);
        var known = (await gifts.ListItemCodesAsync(session, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < definition.Offers.Count; i++)
        {
            for (var j = 0; j < definition.Offers[i].Gifts.Count; j++)
            {
                if (!known.Contains(definition.Offers[i].Gifts[j].Item))
                    errors.Add($"offers[{i}].gifts[{j}].item", "gift-item-unknown", ("item", definition.Offers[i].Gifts[j].Item));
            }
        }

        return errors.All;
    }

    /// <summary>Every condition that may name a branch, with its place: of the audience, of offers and of gifts, and what they are put together from.</summary>
    private static IEnumerable<(string Path, Condition Condition)> Conditions(CampaignDefinition definition)
    {
        var lists = definition.Offers.SelectMany((offer, i) => offer.Gifts
            .Select((gift, j) => ($"offers[{i}].gifts[{j}].when", gift.When))
            .Prepend(($"offers[{i}].conditions", offer.Conditions)));
        return lists.Prepend(("audience", definition.Audience)).SelectMany(l => l.Item2.SelectMany((c, i) => WithInner($"{l.Item1}[{i}]", c)));
    }

    private static IEnumerable<(string Path, Condition Condition)> WithInner(string path, Condition condition) => condition.Inner
        .SelectMany((inner, i) => WithInner(condition is NotCondition ? $"{path}.of" : $"{path}.of[{i}]", inner))
        .Prepend((path, condition));

    private async Task CheckBranchesAsync(
        IStoreSession session, string path, IReadOnlyList<string> codes, bool onlyHalls, DefinitionErrors errors, CancellationToken cancellationToken)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            var branch = await branches.FindAsync(session, codes[i], cancellationToken);
            if (branch is null)
                errors.Add($"{path}[{i}]", "branch-unknown", ("branch", codes[i]));
            else if (onlyHalls && branch.Kind != BranchKind.Hall)
                errors.Add($"{path}[{i}]", "branch-not-a-hall", ("branch", codes[i]));
        }
    }
}

/// <summary>The master data of gifts, as far as a definition refers to it.</summary>
public interface IGiftCatalogueStore
{
    /// <summary>Codes of all gift items, a few dozen.</summary>
    Task<IReadOnlyList<string>> ListItemCodesAsync(IStoreSession session, CancellationToken cancellationToken);
}
