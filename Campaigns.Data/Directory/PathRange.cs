namespace Campaigns.Data.Directory;

/// <summary>
/// A subtree as a range of <c>branch.path</c>: <c>path &gt;= :from_path AND path &lt; :before_path</c>, the first included, the second not. Paths end with a
/// slash, whose next character is <c>0</c>. Many times faster than a recursive query on every engine.
/// </summary>
internal static class PathRange
{
    public static string From(string path) => path;

    public static string Before(string path) =>
        path.EndsWith('/') ? path[..^1] + "0" : throw new ArgumentException("a branch path ends with a slash", nameof(path));
}
