namespace Campaigns.Architecture.Tests;

/// <summary>One text file, its path relative to the repository with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Project => Path.Split('/')[0];
}

/// <summary>The files of this repository as the rules see them: what a person wrote, not what a build made.</summary>
internal static class Repository
{
    /// <summary>The projects that ship, in the order of their layers.</summary>
    public static readonly string[] Products =
        ["Campaigns.Rules", "Campaigns.Application", "Campaigns.Data", "Campaigns.Reports", "Campaigns.Jobs", "Campaigns.Api", "ExcelNumberFormat"];

    private static readonly HashSet<string> Made =
        new(["bin", "obj", "node_modules", "TestResults", "artifacts", "data", "wwwroot", "dist", "drivers"], StringComparer.Ordinal);

    private static readonly HashSet<string> Text =
        new([".cs", ".csproj", ".props", ".sln", ".slnx", ".md", ".sql", ".resx", ".json", ".txt", ".ts", ".tsx", ".css", ".html", ".java", ".sh", ""], StringComparer.Ordinal);

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk(new DirectoryInfo(Root))];

    public static IEnumerable<SourceFile> CSharp => Files.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> ProductCSharp => CSharp.Where(f => Products.Contains(f.Project, StringComparer.Ordinal));

    /// <summary>The built assembly of a product, beside this test's own.</summary>
    public static string AssemblyPath(string product) => Path.Combine(AppContext.BaseDirectory, product + ".dll");

    private static IEnumerable<SourceFile> Walk(DirectoryInfo directory)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (entry is DirectoryInfo sub && !Made.Contains(sub.Name) && (sub.Name[0] != '.' || sub.Name == ".ci"))
            {
                foreach (var file in Walk(sub))
                    yield return file;
            }
            else if (entry is FileInfo { Length: < 2_000_000 } && Text.Contains(entry.Extension) && entry.Name[0] != '.')
            {
                yield return new SourceFile(Path.GetRelativePath(Root, entry.FullName).Replace('\\', '/'), File.ReadAllText(entry.FullName));
            }
        }
    }

    private static string FindRoot(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Campaigns.sln")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException("Campaigns.sln is in no folder above " + start);
    }
}
