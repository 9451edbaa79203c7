using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Integrity.Verify;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Checks every rule on live data. A rule that does not hold fails the run, so that somebody sees it.</summary>
public sealed class VerifyJob(VerifyUseCase verify) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var report = await verify.ExecuteAsync(Actor.System, cancellationToken);
        if (report.Value is { } found && !found.Holds())
            throw new JobFailedException(string.Join(' ', found.Items.Where(i => !i.Holds).Select(i => $"rule-{Number(i.Rule)}:{Number(i.Found)}")));
        context.Keep(report);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
