using System.Runtime.CompilerServices;

namespace Campaigns.Api.Tests.Support;

/// <summary>Files of the source tree, for tests that compare documents with the program.</summary>
internal static class Repository
{
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../..", relative));

    public static Task<string[]> ReadLinesAsync(string relative) => File.ReadAllLinesAsync(PathOf(relative));

    /// <summary>The cells of every row of a table whose first cell is one that fits.</summary>
    public static IEnumerable<string[]> Rows(IEnumerable<string> lines, Func<string, bool> firstCell) => lines
        .Where(l => l.StartsWith('|'))
        .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())
        .Where(cells => firstCell(cells[0]));

    private static string Here([CallerFilePath] string path = "") => path;
}
