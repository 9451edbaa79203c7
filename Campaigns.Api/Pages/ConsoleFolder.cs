using System.Reflection;

namespace Campaigns.Api.Pages;

/// <summary>
/// Where the built console lies: what <c>Console:Directory</c> says, else the folder <c>console</c> beside the program (as published), else where this
/// build put it. None where the service was built without Node: it then runs without pages.
/// </summary>
internal static class ConsoleFolder
{
    public const string Setting = "Console:Directory";

    public static string? Find(IConfiguration configuration) =>
        Candidates(configuration).FirstOrDefault(folder => folder is { Length: > 0 } && File.Exists(Path.Combine(folder, ConsolePage.FileName)));

    private static IEnumerable<string?> Candidates(IConfiguration configuration) =>
        configuration[Setting] is { Length: > 0 } chosen ? [chosen] : [Path.Combine(AppContext.BaseDirectory, "console"), Built()];

    private static string? Built() =>
        typeof(ConsoleFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "ConsoleFolder")?.Value;
}
