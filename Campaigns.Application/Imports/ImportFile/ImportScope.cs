using Campaigns.Application.Actors;

namespace Campaigns.Application.Imports.ImportFile;

internal static class ImportScope
{
    /// <summary>The actor's subtree is a whole region (or everything): a path with one code at most.</summary>
    public static bool IsWhole(Actor actor) => actor.BranchPath.Count(c => c == '/') <= 2;
}
