namespace Campaigns.Jobs.Composition;

/// <summary>Where the data lives.</summary>
public enum DatabaseEngine
{
    /// <summary>A file in the data folder; one process.</summary>
    Sqlite,

    Postgresql,

    Oracle,
}

/// <summary>What an installation is told by its configuration, checked. Connection strings are never logged.</summary>
/// <param name="DataDirectory">Absolute; holds the embedded database, the jobs' file and the logs.</param>
/// <param name="Zone">The business zone.</param>
/// <param name="JobsEnabled">Whether this process runs the scheduled jobs.</param>
/// <param name="DemoMembers">How many members the sample has that is loaded on the first start on an empty folder; 0 for none, then the folder
/// is for production.</param>
public sealed record CampaignsOptions(
    DatabaseEngine Engine, string ConnectionString, string DataDirectory, TimeZoneInfo Zone, bool JobsEnabled, int DemoMembers)
{
    /// <summary>The embedded database.</summary>
    public string DatabaseFile => Copy ?? Path.Combine(DataDirectory, "campaigns.db");

    /// <summary>A copy of the embedded database that is looked at in its stead; null for the database itself.</summary>
    public string? Copy { get; init; }

    /// <summary>Quartz writes a file of its own, so that its bookkeeping never waits for business writes.</summary>
    public string JobsConnectionString => $"Data Source={Path.Combine(DataDirectory, "jobs.db")}";

    public string LogFile => Path.Combine(DataDirectory, "logs", "campaigns-.log");

    // A record prints its members: the connection string must not come along.
    public override string ToString() => $"{Engine}, {DataDirectory}";
}
