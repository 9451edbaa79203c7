namespace Campaigns.Rules.Audience;

/// <summary>Questions about lists of codes, asked of millions of members: no enumerator, no allocation.</summary>
internal static class CodeLists
{
    /// <summary>Whether one of the <paramref name="codes"/> stands in the list.</summary>
    public static bool ContainsOneOf(this IReadOnlyList<string> list, IReadOnlyList<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (list.Contains(codes[i]))
                return true;
        }

        return false;
    }
}
