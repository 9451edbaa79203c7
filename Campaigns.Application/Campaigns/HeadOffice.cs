using Campaigns.Application.Actors;

namespace Campaigns.Application.Campaigns;

/// <summary>Campaigns belong to the region company: only its people define, approve and run them, whatever role a branch gave someone.</summary>
internal static class HeadOffice
{
    public static bool May(Actor actor, Permission permission) => actor.May(permission) && Is(actor);

    /// <summary>Whether the actor sits at the root of the branch tree (a path of one code: <c>/65/</c>).</summary>
    public static bool Is(Actor actor) => actor.IsSystem || actor.BranchPath.Count(c => c == '/') == 2;
}
