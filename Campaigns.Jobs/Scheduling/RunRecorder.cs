using Campaigns.Application.Demo;
using Campaigns.Application.Jobs;
using Campaigns.Application.Jobs.Record;
using Quartz;

namespace Campaigns.Jobs.Scheduling;

/// <summary>
/// Stands around every job: follows the demo clock, records the run and its end, and swallows nothing. A failure is on record and in the
/// log, and the scheduler hears of it; the job comes again at its next time, not at once.
/// </summary>
public sealed class RunRecorder(JobRecordService records, DemoClockService demo, ILogger<RunRecorder> logger) : IJobExecutionMiddleware
{
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken = default)
    {
        var job = context.JobDetail.Key.Name;
        await demo.LoadAsync(cancellationToken);
        var run = await records.BeginAsync(job, cancellationToken);
        try
        {
            await next(context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await records.EndAsync(run, JobRunState.Failed, JobRecordService.Interrupted);
            throw;
        }
        catch (JobFailedException failure)
        {
            logger.LogError("job {Job} failed: {Reason}", job, failure.Message);
            await records.EndAsync(run, JobRunState.Failed, failure.Message);
            throw new JobExecutionException(failure);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "job {Job} failed", job);
            await records.EndAsync(run, JobRunState.Failed, exception.GetType().Name);
            throw new JobExecutionException(exception);
        }

        await records.EndAsync(run, JobRunState.Succeeded, context.Result as string);
    }
}
