namespace Campaigns.Data.Sessions;

/// <summary>A branch's subtree as a range of paths: <c>path &gt;= :low AND path &lt; :high</c> (an index range, unlike LIKE or recursion).</summary>
internal static class PathRange
{
    /// <summary>The first text behind every path below this one: the closing slash raised to the next character.</summary>
    public static string End(string path) => path[..^1] + (char)(path[^1] + 1);
}
