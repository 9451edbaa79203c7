using Campaigns.Jobs.Composition;

namespace Campaigns.Jobs.Startup;

/// <summary>What a host does between being built and being started.</summary>
public static class HostStart
{
    /// <summary>
    /// Opens the database: an embedded one is made or brought up to date, a server's must have been by the verb <c>migrate</c>.
    /// </summary>
    /// <exception cref="StartException">It can't be used.</exception>
    /// <exception cref="Data.Sessions.DatabaseUnavailableException">It can't be used.</exception>
    public static async Task InitialiseCampaignsAsync(this IHost host, CancellationToken cancellationToken = default)
    {
        var start = host.Services.GetRequiredService<DatabaseStart>();
        await start.OpenAsync(DatabaseAccess.Write, cancellationToken);
    }
}
