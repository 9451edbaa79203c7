namespace Campaigns.Api.Pages;

/// <summary>One file of the built console, with its smaller forms where the build made them.</summary>
internal sealed record ConsoleFile(string Path, string ContentType, bool Hashed)
{
    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".woff2"] = "font/woff2",
    };

    /// <summary>By what the browser accepts, best first: the ending of the file and the name of the encoding.</summary>
    private static readonly (string Ending, string Encoding)[] Encodings = [(".br", "br"), (".gz", "gzip")];

    public IReadOnlyList<(string Path, string Encoding)> Smaller { get; } =
        [.. Encodings.Where(e => File.Exists(Path + e.Ending)).Select(e => (Path + e.Ending, e.Encoding))];

    /// <summary>Every file of the folder that browsers may ask for, by its address.</summary>
    public static Dictionary<string, ConsoleFile> Index(string folder)
    {
        var files = new Dictionary<string, ConsoleFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var address = "/" + System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (ContentTypes.TryGetValue(System.IO.Path.GetExtension(path), out var type))
                files[address] = new ConsoleFile(path, type, address.StartsWith("/assets/", StringComparison.Ordinal));
        }

        return files;
    }
}
