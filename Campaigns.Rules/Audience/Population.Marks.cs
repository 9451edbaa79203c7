namespace Campaigns.Rules.Audience;

/// <summary>
/// Things a member may have any number of: segments, lists, flags, contracts, earlier campaigns. Each is a mark, its sort and its code.
/// </summary>
public sealed partial record Population
{
    /// <summary>Marks that nobody here has.</summary>
    private IReadOnlySet<string> Missing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Of each of these sets everybody here has a mark.</summary>
    private IReadOnlyList<IReadOnlySet<string>> OneOf { get; init; } = [];

    /// <summary>Members who have at least one of the codes.</summary>
    public Population Having(string sort, IEnumerable<string> codes)
    {
        var marks = Marks(sort, codes);
        return OneOf.Any(known => known.IsSubsetOf(marks)) ? this : this with { OneOf = [.. OneOf, marks] };
    }

    /// <summary>Members who have none of the codes.</summary>
    public Population Lacking(string sort, IEnumerable<string> codes)
    {
        var marks = Marks(sort, codes);
        marks.UnionWith(Missing);
        return this with { Missing = marks };
    }

    private static HashSet<string> Marks(string sort, IEnumerable<string> codes) =>
        codes.Select(code => Mark(sort, code)).ToHashSet(StringComparer.Ordinal);

    private static string Mark(string sort, string code) => $"{sort}:{code}";
}
