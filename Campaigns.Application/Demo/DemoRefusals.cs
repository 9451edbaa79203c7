using Campaigns.Application.Results;

namespace Campaigns.Application.Demo;

/// <summary>What the demo clock says no to.</summary>
internal static class DemoRefusals
{
    /// <summary>The furthest one walk goes, in years.</summary>
    public const int MaxYears = 5;

    /// <summary>On production data there is no demo clock.</summary>
    public static Refusal Absent() => Refusal.Absent("demo-clock-absent");

    public static Refusal Backwards(DateTimeOffset now) =>
        Refusal.Conflict("clock-backwards", ("now", now.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));

    public static Refusal TooFar() =>
        Refusal.Conflict("clock-too-far", ("years", MaxYears.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
