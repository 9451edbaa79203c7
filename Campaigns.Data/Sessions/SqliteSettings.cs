namespace Campaigns.Data.Sessions;

/// <param name="File">The one data file; its folder exists.</param>
/// <param name="ReadOnly">For <c>verify</c> and <c>export</c>, which may run beside the service: nothing can be written, nothing is created.</param>
public sealed record SqliteSettings(string File, bool ReadOnly = false)
{
    /// <summary>How long another process may keep the file locked.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(5);
}
