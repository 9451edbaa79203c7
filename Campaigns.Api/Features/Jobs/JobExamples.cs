using Campaigns.Application.Jobs;
using Campaigns.Application.Jobs.Run;
using Campaigns.Application.Paging;

namespace Campaigns.Api.Features.Jobs;

/// <summary>Shown in the OpenAPI document.</summary>
internal static class JobExamples
{
    public static Page<JobView> Jobs { get; } = Page.Whole<JobView>(
    [
        new(
            "post-releases", "0 15 0 * * ?", At(2, 0, 15),
            new JobRunView(JobRunState.Succeeded, At(1, 0, 15), At(1, 0, 16), """{"posted":46000}""")),
    ]);

    public static JobRequested Requested { get; } = new("post-releases");

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(8));
}
