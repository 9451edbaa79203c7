using Campaigns.Application.Results;

namespace Campaigns.Application.Jobs;

internal static class JobRefusals
{
    public static Refusal Unknown(string name) => Refusal.Absent("job-absent", ("job", name));
}
