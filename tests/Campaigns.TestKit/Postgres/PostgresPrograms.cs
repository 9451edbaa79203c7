using System.Diagnostics;
using System.Globalization;

namespace Campaigns.TestKit.Postgres;

/// <summary>The installed PostgreSQL programs and how to start them: the server refuses to run as root.</summary>
internal static class PostgresPrograms
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private const string SetPriv = "/usr/bin/setpriv";

    private static readonly string? Folder = Find();

    public static bool AreInstalled => Folder is not null;

    /// <summary>The account the server runs under: its own when this process is root.</summary>
    public static bool AsPostgres { get; } = Environment.IsPrivilegedProcess;

    /// <summary>
    /// A program of PostgreSQL that ends at once when the thread that started it ends, however that comes about: a test run that is
    /// killed leaves no server behind.
    /// </summary>
    public static ProcessStartInfo StartInfo(string program, params string[] arguments)
    {
        var path = Path.Combine(Folder ?? throw new InvalidOperationException("PostgreSQL is not installed"), program);
        string[] command = !File.Exists(SetPriv) ? [path]
            : AsPostgres ? [SetPriv, "--reuid=postgres", "--regid=postgres", "--init-groups", "--pdeathsig=QUIT", path]
            : [SetPriv, "--pdeathsig=QUIT", path];
        var info = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var argument in command.Skip(1).Concat(arguments))
            info.ArgumentList.Add(argument);
        info.Environment["LC_ALL"] = "C.UTF-8";
        return info;
    }

    private static string? Find()
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory.EnumerateDirectories(DebianFolder).OrderByDescending(Version).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));
    }

    private static int Version(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
