namespace Campaigns.Data.Dialects;

/// <summary>Stable codes of what keeps a database from serving for a while; each is the key of its text (area Data).</summary>
public static class Outage
{
    /// <summary>It can't be reached, is stopping or starting, has no connection to give, or its disk fails.</summary>
    public const string Unavailable = "database-unavailable";

    /// <summary>It has no room left to write.</summary>
    public const string Full = "database-full";
}
