using System.Diagnostics;
using System.Globalization;

namespace Campaigns.TestKit.Postgres;

/// <summary>The installed PostgreSQL programs and how to start them: the server refuses to run as root.</summary>
internal static class PostgresPrograms
{
    private const string DebianFolder = "/usr/lib/postgresql";

    private static readonly string? Folder = OperatingSystem.IsWindows() ? null : Find();

    public static bool AreInstalled => Folder is not null;

    /// <summary>The account the server runs under: its own when this process is root.</summary>
    public static bool AsPostgres { get; } = Environment.IsPrivilegedProcess;

    public static string Path(string program) =>
        System.IO.Path.Combine(Folder ?? throw new InvalidOperationException("PostgreSQL is not installed"), program);

    /// <summary>A command under the server's account, its streams in our hands.</summary>
    public static ProcessStartInfo StartInfo(params string[] command)
    {
        string[] whole = AsPostgres ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command] : command;
        var info = new ProcessStartInfo(whole[0], whole.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = System.IO.Path.GetTempPath(),
        };
        info.Environment["LC_ALL"] = "C.UTF-8";
        return info;
    }

    private static string? Find()
    {
        var debian = Directory.Exists(DebianFolder)
            ? Directory.EnumerateDirectories(DebianFolder).OrderByDescending(Version).Select(d => System.IO.Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(path).FirstOrDefault(d => File.Exists(System.IO.Path.Combine(d, "initdb")));
    }

    private static int Version(string folder) =>
        int.TryParse(System.IO.Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
