using Campaigns.Application.Results;

namespace Campaigns.Application.Jobs;

internal static class JobRefusals
{
    public static Refusal Unknown(string name) => Refusal.Absent("job-absent", ("job", name));

    /// <summary>The only process on this data was told to run no jobs.</summary>
    public static Refusal NotServed() => Refusal.Conflict("jobs-off");
}
