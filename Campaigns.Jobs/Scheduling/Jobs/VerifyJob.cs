using System.Globalization;
using Campaigns.Application.Actors;
using Campaigns.Application.Integrity.Verify;
using Campaigns.Application.Stores;
using Quartz;

namespace Campaigns.Jobs.Scheduling.Jobs;

/// <summary>Checks every rule on live data. A rule that does not hold fails the run, so that somebody sees it.</summary>
public sealed class VerifyJob(VerifyUseCase verify) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var result = await verify.ExecuteAsync(Actor.System, cancellationToken);
        if (result.Value is not { } report)
            throw new JobFailedException(result.Refusal!.Code);
        if (!report.Holds())
            throw new JobFailedException(string.Join(' ', report.Items.Where(i => !i.Holds).Select(i => $"rule-{Number(i.Rule)}:{Number(i.Found)}")));
        context.Result = StoredJson.Write(new { rules = report.Items.Count, @checked = report.Items.Sum(i => i.Checked) });
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
