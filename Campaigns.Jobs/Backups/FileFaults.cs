using Campaigns.Application.Results;
using Campaigns.Jobs.Composition;
using Campaigns.Jobs.Startup;

namespace Campaigns.Jobs.Backups;

/// <summary>What both verbs refuse in the same words.</summary>
internal static class FileFaults
{
    /// <exception cref="StartException">The database is a server's.</exception>
    public static void RefuseServers(CampaignsOptions options)
    {
        if (options.Engine != DatabaseEngine.Sqlite)
            throw new StartException(StartException.WrongConfiguration, Refusal.Invalid("backup-server", ("engine", options.Engine.ToString())));
    }

    /// <summary>Runs what writes <paramref name="file"/>.</summary>
    /// <exception cref="StartException">It can't be written.</exception>
    public static void Guard(string file, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                StartException.DatabaseUnusable, Refusal.Invalid("backup-not-written", ("file", file), ("reason", exception.Message)));
        }
    }
}
