using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Data.Backups;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Backups;

/// <summary>A backup that was written.</summary>
internal sealed record WrittenBackup(string File, long Size, CopyState State);

/// <summary>
/// One snapshot of the embedded database in a file of its own, taken beside the running service. The file appears under its name only when it was
/// checked: a backup that broke off leaves at most a <c>.partial</c> beside it.
/// </summary>
internal static class DatabaseBackup
{
    /// <param name="target">A file that is not there, or a folder (one that is there, or a path ending in a slash).</param>
    /// <exception cref="StartException">Nothing to back up, or the target can't be used.</exception>
    /// <exception cref="Data.Sessions.DatabaseUnavailableException">The database can't be read, or the copy is not whole.</exception>
    public static async Task<WrittenBackup> WriteAsync(CampaignsOptions options, string target, TimeProvider time, CancellationToken cancellationToken)
    {
        FileFaults.RefuseServers(options);
        if (!File.Exists(options.DatabaseFile))
            throw new StartException(StartException.DatabaseUnusable, Refusal.Absent("data-folder-empty", ("folder", options.DataDirectory)));
        var file = FileOf(Path.GetFullPath(target), options, time);
        if (File.Exists(file))
            throw new StartException(StartException.Refused, Refusal.Conflict("backup-exists", ("file", file)));
        var partial = file + ".partial";
        FileFaults.Guard(file, () => Directory.CreateDirectory(Path.GetDirectoryName(file)!));
        try
        {
            FileFaults.Guard(file, () => SqliteCopy.Write(options.DatabaseFile, partial));
            var state = await CopyCheck.RunAsync(options, partial, cancellationToken);
            FileFaults.Guard(file, () => File.Move(partial, file));
            return new WrittenBackup(file, new FileInfo(file).Length, state);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string FileOf(string target, CampaignsOptions options, TimeProvider time)
    {
        if (!Directory.Exists(target) && !Path.EndsInDirectorySeparator(target))
            return target;
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), options.Zone);
        return Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"campaigns-{now:yyyyMMdd-HHmmss}.db"));
    }
}
