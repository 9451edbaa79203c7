namespace Campaigns.Browser.Tests.Support;

/// <summary>Places of the repository the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Console { get; } = Path.Combine(Root, "Campaigns.Console");

    public static string Screens { get; } = Environment.GetEnvironmentVariable("CAMPAIGNS_SCREENS") ?? Path.Combine(Root, "artifacts", "screens");

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Campaigns.sln")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException("Campaigns.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
