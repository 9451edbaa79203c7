using Campaigns.Application.Results;
using Campaigns.Application.Stores;
using Quartz;

namespace Campaigns.Jobs.Scheduling;

/// <summary>A job's use case said no, or found what must not be: the run failed, by no fault of the program.</summary>
public sealed class JobFailedException(string reason) : Exception(reason);

internal static class JobResult
{
    /// <summary>Keeps a use case's answer as the run's result.</summary>
    /// <exception cref="JobFailedException">It was refused.</exception>
    public static void Keep<T>(this IJobExecutionContext context, Result<T> result)
    {
        if (!result.IsSuccess)
            throw new JobFailedException(result.Refusal.Code);
        context.Result = StoredJson.Write(result.Value);
    }
}
