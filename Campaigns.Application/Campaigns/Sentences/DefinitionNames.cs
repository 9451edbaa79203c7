using Campaigns.Application.Directory;
using Campaigns.Application.Gifts;
using Campaigns.Application.Stores;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns.Sentences;

/// <summary>Names of what a definition names by code. Whatever is not there keeps its code.</summary>
public sealed record DefinitionNames(
    IReadOnlyDictionary<string, string> Branches, IReadOnlyDictionary<string, string> Campaigns, IReadOnlyDictionary<string, string> Items)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static DefinitionNames None { get; } = new(Nothing, Nothing, Nothing);

    public string Branch(string code) => Branches.GetValueOrDefault(code, code);

    public string Campaign(string code) => Campaigns.GetValueOrDefault(code, code);

    public string Item(string code) => Items.GetValueOrDefault(code, code);
}

/// <summary>Looks the names up.</summary>
public sealed class DefinitionNamesService(IBranchStore branches, ICampaignStore campaigns, IGiftStore gifts)
{
    public async Task<DefinitionNames> FindAsync(
        IStoreSession session, IReadOnlyList<CampaignDefinition> definitions, CancellationToken cancellationToken)
    {
        var conditions = definitions.SelectMany(Conditions).SelectMany(WithInner).ToArray();
        var places = conditions.OfType<BranchCondition>().SelectMany(c => c.In).Concat(definitions.SelectMany(d => d.Place.Halls));
        var others = conditions.OfType<NoContractCondition>().SelectMany(c => c.Campaigns)
            .Concat(conditions.OfType<NoEarlierCampaignCondition>().SelectMany(c => c.Campaigns));
        return new DefinitionNames(
            await NamesAsync(places, async code => (await branches.FindAsync(session, code, cancellationToken))?.Name),
            await NamesAsync(others, async code => (await campaigns.FindAsync(session, code, cancellationToken))?.Name),
            (await gifts.ItemsAsync(session, cancellationToken)).ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<Condition> Conditions(CampaignDefinition definition) => definition.Audience
        .Concat(definition.Offers.SelectMany(o => o.Conditions
            .Concat(o.Release.Conditions)
            .Concat(o.Bonus?.Conditions ?? [])
            .Concat(o.Gifts.SelectMany(g => g.When))));

    private static IEnumerable<Condition> WithInner(Condition condition) => condition.Inner.SelectMany(WithInner).Prepend(condition);

    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string> codes, Func<string, Task<string?>> find)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes.Distinct(StringComparer.Ordinal))
        {
            if (await find(code) is { } name)
                names[code] = name;
        }

        return names;
    }
}
