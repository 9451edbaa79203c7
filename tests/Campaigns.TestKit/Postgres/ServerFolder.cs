using System.Diagnostics;
using System.Globalization;

namespace Campaigns.TestKit.Postgres;

/// <summary>The temporary folder of a test server, named after the process it belongs to and closed to others.</summary>
internal static class ServerFolder
{
    private const string Prefix = "campaigns-pg-";

    public static string Create()
    {
        RemoveLeftovers();
        var folder = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;
        if (PostgresPrograms.AsPostgres)
        {
            using var process = Process.Start("chown", ["postgres", folder]);
            process.WaitForExit();
        }

        return folder;
    }

    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Left for the next run, which looks for such folders first.
        }
    }

    /// <summary>Folders of test processes that were killed.</summary>
    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (int.TryParse(Path.GetFileName(folder)[Prefix.Length..].Split('-')[0], CultureInfo.InvariantCulture, out var owner) && !IsRunning(owner))
                Remove(folder);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
