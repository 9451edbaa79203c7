using Quartz;

namespace Campaigns.Jobs.Tests.Scheduling;

/// <summary>Says what it did, as a job whose use case succeeded.</summary>
public sealed class GoodJob : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        context.Result = """{"done":3}""";
        return ValueTask.CompletedTask;
    }
}

/// <summary>Fails as a fault of the program would.</summary>
public sealed class FaultyJob : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        throw new InvalidDataException("broken");
}

/// <summary>Runs until it is interrupted the first time, and to its end when it is recovered.</summary>
public sealed class LongJob : IJob
{
    public static TaskCompletionSource Begun { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (context.Recovering)
        {
            context.Result = "recovered";
            return;
        }

        Begun.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
