using System.Runtime.CompilerServices;

namespace Campaigns.Rules.Tests.Support;

/// <summary>Files of the source tree.</summary>
internal static class Repository
{
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../..", relative));

    private static string Here([CallerFilePath] string path = "") => path;
}
