using System.Globalization;
using Campaigns.Application.Results;
using Campaigns.Rules;

namespace Campaigns.Jobs.Composition;

/// <summary>
/// Reads and checks the configuration (docs/operations.md lists the keys): file, then environment (<c>Database__Engine</c>), then the
/// command line.
/// </summary>
public static class OptionsReader
{
    /// <summary>The short forms of the command line.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["--data"] = "Data:Directory",
        ["--demo-members"] = "Demo:Members",
    };

    private const int MaxMembers = 5_000_000;

    public static Result<CampaignsOptions> Read(IConfiguration configuration)
    {
        var engineName = Text(configuration, "Database:Engine") ?? "sqlite";
        if (!EnumCode.TryParse<DatabaseEngine>(engineName.ToLowerInvariant(), out var engine))
            return Wrong("Database:Engine", engineName);
        var connection = ConnectionString(configuration);
        if (!connection.IsSuccess)
            return connection.Refusal;
        if (engine != DatabaseEngine.Sqlite && connection.Value.Length == 0)
            return Refusal.Invalid("config-connection-missing", ("engine", engineName));
        var zoneName = Text(configuration, "Business:TimeZone") ?? "Asia/Shanghai";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var zone))
            return Wrong("Business:TimeZone", zoneName);
        var jobs = Text(configuration, "Jobs:Enabled") ?? "true";
        if (!bool.TryParse(jobs, out var jobsEnabled))
            return Wrong("Jobs:Enabled", jobs);
        var members = Text(configuration, "Demo:Members") ?? "20000";
        if (!int.TryParse(members, NumberStyles.None, CultureInfo.InvariantCulture, out var demoMembers) || demoMembers > MaxMembers)
            return Wrong("Demo:Members", members);
        var directory = Path.GetFullPath(Text(configuration, "Data:Directory") ?? "data");
        return new CampaignsOptions(engine, connection.Value, directory, zone, jobsEnabled, demoMembers);
    }

    /// <summary>Given itself, or as the path of a file that holds it (a mounted secret).</summary>
    private static Result<string> ConnectionString(IConfiguration configuration)
    {
        if (Text(configuration, "Database:ConnectionStringFile") is not { } file)
            return Text(configuration, "Database:ConnectionString") ?? "";
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refusal.Invalid("config-file-unreadable", ("file", file));
        }
    }

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    private static Refusal Wrong(string key, string value) => Refusal.Invalid("config-value-wrong", ("key", key), ("value", value));
}
