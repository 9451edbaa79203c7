namespace Campaigns.Data.Tests;

internal static class Repository
{
    /// <summary>The folder that holds the solution, found from where the tests run.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("Campaigns.sln")
        : File.Exists(Path.Combine(folder.FullName, "Campaigns.sln")) ? folder.FullName
        : Find(folder.Parent);
}
