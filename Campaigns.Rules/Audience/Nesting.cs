using System.Globalization;
using Campaigns.Rules.Definitions;

namespace Campaigns.Rules.Audience;

/// <summary>How far conditions may be put together: what a person can still read, and a bound on the work of asking one.</summary>
internal static class Nesting
{
    private const int MaxDepth = 5;
    private const int MaxParts = 20;

    /// <summary>Checks the size of a condition that has parts, then the parts under their own paths; too deep a one is told once.</summary>
    public static void Validate(Condition whole, string path, DefinitionErrors errors)
    {
        if (Depth(whole) > MaxDepth)
        {
            errors.Add(path, DefinitionCodes.NestedTooDeep, ("max", MaxDepth.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        if (whole is NotCondition not)
        {
            not.Of.Validate($"{path}.of", errors);
            return;
        }

        errors.RequireDistinct($"{path}.of", whole.Inner);
        errors.RequireAtMost($"{path}.of", whole.Inner, MaxParts);
        for (var i = 0; i < Math.Min(whole.Inner.Count, MaxParts); i++)
            whole.Inner[i].Validate($"{path}.of[{i}]", errors);
    }

    private static int Depth(Condition condition) =>
        condition.Inner.Count == 0 ? 0 : 1 + condition.Inner.Max(Depth);
}
