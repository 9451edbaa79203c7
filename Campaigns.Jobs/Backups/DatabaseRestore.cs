using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Data.Backups;
using Campaigns.Data.Sessions;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Backups;

/// <summary>A backup that is the database now.</summary>
/// <param name="Aside">Where the file it replaced is kept; null when there was none.</param>
internal sealed record RestoredBackup(CopyState State, string? Aside);

/// <summary>
/// Puts a backup in the embedded database's place. The backup is copied beside it and checked there; the last step is one rename, so that at any
/// moment the folder holds the whole old database or the whole new one.
/// </summary>
internal static class DatabaseRestore
{
    /// <param name="anyway">Also when rules are violated in it.</param>
    /// <exception cref="StartException">Refused; the folder is as it was.</exception>
    /// <exception cref="DatabaseUnavailableException">The folder is in use, or the backup is damaged or newer; the folder is as it was.</exception>
    public static async Task<RestoredBackup> RunAsync(
        CampaignsOptions options, string backup, bool anyway, TimeProvider time, CancellationToken cancellationToken)
    {
        FileFaults.RefuseServers(options);
        var source = Path.GetFullPath(backup);
        if (!File.Exists(source))
            throw new StartException(StartException.Refused, Refusal.Absent("backup-absent", ("file", source)));
        FileFaults.Guard(options.DataDirectory, () => Directory.CreateDirectory(options.DataDirectory));
        using var folder = DataFolderLock.Take(options.DataDirectory);
        var fresh = options.DatabaseFile + ".restoring";
        try
        {
            FileFaults.Guard(fresh, () => SqliteCopy.Write(source, fresh));
            var state = await CopyCheck.RunAsync(options, fresh, cancellationToken);
            if (state == CopyState.Violated && !anyway)
                throw new StartException(StartException.Refused, Refusal.Conflict("backup-violates"));
            string? aside = null;
            FileFaults.Guard(options.DatabaseFile, () =>
            {
                aside = KeepAside(options, time);
                File.Move(fresh, options.DatabaseFile, overwrite: true);
            });
            return new RestoredBackup(state, aside);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>
    /// Copies, not moves: until the rename the folder must not be without its database, or a start would make an empty one. They are made first,
    /// for opening a damaged file may change it.
    /// </summary>
    private static string? KeepAside(CampaignsOptions options, TimeProvider time)
    {
        var (file, log) = (options.DatabaseFile, options.DatabaseFile + "-wal");
        string? aside = null;
        if (File.Exists(file))
        {
            var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), options.Zone);
            aside = file + string.Create(CultureInfo.InvariantCulture, $".replaced-{now:yyyyMMdd-HHmmss}");
            File.Copy(file, aside);
            if (File.Exists(log))
                File.Copy(log, aside + "-wal");
            TrySettle(file);
        }

        // A log left behind would be read into the new file.
        File.Delete(log);
        File.Delete(file + "-shm");
        return aside;
    }

    private static void TrySettle(string file)
    {
        try
        {
            SqliteCopy.Settle(file);
        }
        catch (DatabaseUnavailableException)
        {
            // Damaged: why it is replaced, and what there is of it is kept.
        }
    }
}
